package vn.motcua.connector.zalo;

import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.wire.JsonObjects;

/** What comes along with a message: the place, the pictures, the number that was filled into Zalo's form. */
final class ZaloEnclosures {

    private static final int MOST_PICTURES = 10;
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");

    private ZaloEnclosures() {}

    static List<Enclosure> pictures(ZaloBody body) {
        return body.attachments().stream()
                .filter(attached -> JsonObjects.text(attached, "type").equals("image"))
                .map(attached -> JsonObjects.text(attached, "payload", "url"))
                .filter(url -> !url.isEmpty() && url.length() <= Enclosure.Picture.LONGEST_HANDLE)
                .limit(MOST_PICTURES)
                .<Enclosure>map(Enclosure.Picture::new)
                .toList();
    }

    /** The degrees are texts; numbers are taken too. */
    static List<Enclosure> place(ZaloBody body) {
        JsonNode coordinates = body.attachment()
                .map(a -> a.path("payload").path("coordinates"))
                .orElseGet(JsonObjects::create);
        String latitude = coordinates.path("latitude").asString("");
        String longitude = coordinates.path("longitude").asString("");
        if (!DEGREES.matcher(latitude).matches() || !DEGREES.matcher(longitude).matches()) {
            return List.of();
        }
        double north = Double.parseDouble(latitude);
        double east = Double.parseDouble(longitude);
        return Enclosure.Place.isSomewhere(north, east) ? List.of(new Enclosure.Place(north, east)) : List.of();
    }

    /** The form can be filled in with any number: it is what the sender says, not what Zalo vouches for. */
    static List<Enclosure> number(ZaloBody body) {
        String number = body.json().path("info").path("phone").asString("").replaceAll("[^+0-9]", "");
        return number.matches("\\+?\\d{8,15}") ? List.of(new Enclosure.OwnNumber(number, false)) : List.of();
    }
}
