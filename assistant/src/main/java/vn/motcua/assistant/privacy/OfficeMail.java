package vn.motcua.assistant.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the common mail boxes of an authority ("motcua@", "ubnd.haichau@", "vanthu.xatanlap@") from those of its people, which the same
 * domain has: what stands before the @ must be a function, and what follows a function an office or a place.
 */
final class OfficeMail {

    private static final String UNIT =
            "(?:xa|phuong|thitran|tt|huyen|quan|thixa|tx|thanhpho|tp|tinh|dackhu|so|phong|ban|chicuc|cuc|bo)";

    /** What an office does or is. Longer ones first where one begins another. */
    private static final Pattern FUNCTION = Pattern.compile(
            "motcua(?:dientu)?|mcdt|bophanmotcua|bpmc|trungtamphucvuhanhchinhcong|trungtamhcc|ttpvhcc|tthcc|hcc|pvhcc|hanhchinhcong"
                    + "|dichvucong|dvctt|dvc|tiepnhan|tiepcongdan|tiepdan|tcd|phananhkiennghi|phananh|pakn|duongdaynong|hotline"
                    + "|vanphongubnd|vpubnd|vanthu|vanphong|vp|ubndxa|ubnd|hdnd|ubmttq|congan|quansu|tuphap|hotich|hanhchinh|tochuc|noivu"
                    + "|taichinh|kehoach|kinhte|vanhoaxahoi|vanhoa|yte|giaoduc|xaydung|diachinh|nongnghiep|bhxh|bhyt|thue|congbao|kstthc|cchc"
                    + "|hotro|support|helpdesk|info|contact|lienhe|cskh|admin|webmaster|congthongtin|cttdt|banbientap|bbt|trungtam"
                    + "|tonghop|ttdl|cntt|cds|stp|snv|sxd|stc|sct|syt|sgddt|snnmt|skhcn|svhttdl|" + UNIT);

    private static final Pattern UNITS = Pattern.compile("^(?:" + UNIT + "|ubnd|hdnd)");
    private static final Pattern SIGNS = Pattern.compile("[._-]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** Units alone lead in a place; "phuong@" may be somebody. */
    private static final Pattern UNIT_ALONE = Pattern.compile(UNIT);

    private OfficeMail() {}

    /** @param local what stands before the @, in lower case */
    static boolean isOffices(String local) {
        String letters = SIGNS.matcher(local).replaceAll("");
        Matcher function = FUNCTION.matcher(letters);
        for (int end = letters.length(); end > 1; end--) {
            if (function.region(0, end).matches()
                    && isOffice(
                            letters.substring(end),
                            UNIT_ALONE.matcher(letters.substring(0, end)).matches())) {
                return true;
            }
        }
        return false;
    }

    /** What is left behind a function: nothing, a number, a place, or an office again. */
    private static boolean isOffice(String rest, boolean placeNeeded) {
        if (rest.isEmpty() || NUMBER.matcher(rest).matches()) {
            return !placeNeeded;
        }
        Matcher unit = UNITS.matcher(rest);
        return PlaceNames.isJoined(rest)
                || unit.find() && PlaceNames.isJoined(rest.substring(unit.end()))
                || !placeNeeded
                        && FUNCTION.matcher(rest).matches()
                        && !UNIT_ALONE.matcher(rest).matches();
    }
}
