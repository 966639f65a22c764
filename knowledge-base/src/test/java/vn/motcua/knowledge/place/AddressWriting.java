package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

import vn.motcua.knowledge.text.Keyboard;
import vn.motcua.knowledge.text.Letters;

/** The ways in which people write an old address, made from the table. The same random numbers give the same writing. */
enum AddressWriting {
    /** "Xã Hoa Sơn, huyện Anh Sơn, tỉnh Nghệ An". */
    FULL {
        @Override
        String of(OldCommune place, RandomGenerator random) {
            return place.written();
        }
    },
    /** "xa Hoa Son, huyen Anh Son, tinh Nghe An". */
    NO_DIACRITICS {
        @Override
        String of(OldCommune place, RandomGenerator random) {
            return Letters.fold(place.written());
        }
    },
    /** "X. Hoa Sơn, H. Anh Sơn, NA", "P1 Q.3 TPHCM", "hoa sơn anh sơn nghệ an". */
    ABBREVIATED {
        @Override
        String of(OldCommune place, RandomGenerator random) {
            int way = random.nextInt(4);
            var parts = new ArrayList<String>();
            parts.add(shortUnit(place.name(), way));
            if (!place.name().equals(place.district())) {
                parts.add(shortUnit(place.district(), way));
            }
            parts.add(shortProvince(place.province(), way));
            return String.join(way == 2 ? " " : ", ", parts);
        }
    },
    /** "xã Hoa Sơn, Anh Sơn"; with the province alone where there was no district. */
    WITHOUT_PROVINCE {
        @Override
        String of(OldCommune place, RandomGenerator random) {
            if (place.name().equals(place.district())) {
                return place.written();
            }
            String district = random.nextBoolean()
                            || isNumber(place.district())
                            || place.district().name().equals(place.name().name())
                    ? place.district().written()
                    : place.district().name();
            return random.nextInt(4) == 0
                    ? district + ", " + place.name().written()
                    : place.name().written() + ", " + district;
        }
    },
    /** The full address with one slip of the fingers somewhere. */
    WITH_A_TYPO {
        @Override
        String of(OldCommune place, RandomGenerator random) {
            return mistyped(place.written(), random);
        }
    };

    private static final Map<UnitKind, List<String>> SHORT = Map.of(
            UnitKind.COMMUNE, List.of("X.", "x ", "x."),
            UnitKind.WARD, List.of("P.", "P", "p "),
            UnitKind.TOWNSHIP, List.of("TT. ", "TT ", "tt."),
            UnitKind.DISTRICT, List.of("H.", "H. ", "h "),
            UnitKind.URBAN_DISTRICT, List.of("Q.", "Q", "q "),
            UnitKind.TOWN, List.of("TX. ", "TX ", "tx."),
            UnitKind.CITY, List.of("TP. ", "TP.", "tp "));

    private static final Map<String, String> PROVINCES = Map.of(
            "Hồ Chí Minh", "TPHCM",
            "Hà Nội", "HN",
            "Bà Rịa - Vũng Tàu", "BRVT",
            "Huế", "TT Huế",
            "Nghệ An", "NA",
            "Hải Phòng", "HP");

    /** The address of an old commune, written so. */
    abstract String of(OldCommune place, RandomGenerator random);

    private static boolean isNumber(UnitName name) {
        return Character.isDigit(name.name().charAt(0));
    }

    private static String shortUnit(UnitName unit, int way) {
        List<String> words = SHORT.getOrDefault(unit.kind(), List.of());
        if (words.isEmpty()) {
            return unit.name();
        }
        String word = words.get(Math.min(way, 2));
        boolean stuck = Character.isLetter(word.charAt(word.length() - 1)) && !isNumber(unit);
        return way == 2 ? word + unit.name().toLowerCase(Locale.ROOT) : word + (stuck ? " " : "") + unit.name();
    }

    private static String shortProvince(UnitName province, int way) {
        return way == 3 ? province.name() : PROVINCES.getOrDefault(province.name(), province.name());
    }

    private static String mistyped(String text, RandomGenerator random) {
        while (true) {
            int at = random.nextInt(text.length());
            char letter = text.charAt(at);
            if (!Character.isLetter(letter) && letter != ' ') {
                continue;
            }
            char other = (char) ('a' + random.nextInt(26));
            String before = text.substring(0, at);
            String after = text.substring(at + 1);
            String typed = switch (random.nextInt(7)) {
                case 0 -> before + after;
                case 1 -> before + letter + letter + after;
                case 2 -> after.isEmpty() ? text : before + after.charAt(0) + letter + after.substring(1);
                case 3 -> before + neighbour(letter, random) + after;
                case 4 -> before + other + after;
                case 5 -> before + letter + other + after;
                default -> before + letter + " " + after;
            };
            if (!typed.equals(text)) {
                return typed;
            }
        }
    }

    private static String neighbour(char letter, RandomGenerator random) {
        String around = Keyboard.around(Character.toLowerCase(Letters.fold(letter)));
        return around.isEmpty() ? "" : String.valueOf(around.charAt(random.nextInt(around.length())));
    }
}
