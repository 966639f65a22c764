package vn.motcua.assistant.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Names of persons. A full name shows by its surname and the syllables after it; a given name alone by what is said before it ("chị Lan",
 * "tên em là Lan"). With capitals a name ends where they end; in lower case where a word comes that is no part of names, or that mostly means
 * something else once the name is long enough.
 *
 * <p>The tables are in {@code name-words.tsv}. Names of places and of the streets and schools called after people stay: they stand behind a word
 * for a place, or are the name of a commune.
 */
final class PersonNames {

    private static final int LONGEST = 6;
    private static final int LONG_ENOUGH = 3;

    private final ReadText text;
    private final List<NameWord> words;
    private final boolean plain;
    private final boolean shouted;
    private final Findings into;
    private final boolean[] taken;

    private PersonNames(ReadText text, Findings into) {
        this.text = text;
        this.words = text.words();
        this.plain = words.stream().noneMatch(NameWord::marked);
        this.shouted = NameWord.isShouted(words);
        this.into = into;
        this.taken = new boolean[words.size()];
    }

    static void find(ReadText text, Findings into) {
        new PersonNames(text, into).find();
    }

    private void find() {
        for (int at = 0; at < words.size(); at++) {
            if (taken[at]) {
                continue;
            }
            int end = ledIn(at);
            if (end <= at) {
                end = fullName(at);
            }
            if (end <= at) {
                end = titled(at);
            }
            if (end > at) {
                take(at, end);
                another(end);
                at = end - 1;
            }
        }
    }

    /** A name behind "tên … là", "con tôi tên", "chồng tôi là", "tôi là". */
    private int ledIn(int at) {
        if (at == 0 || !isAdjacent(at - 1, 8)) {
            return at;
        }
        int lead = at - 1;
        boolean is = key(lead).equals("la");
        int steps = 0;
        while (lead > 0 && steps < 6 && isAdjacent(lead - 1, 3) && is("owners", lead) && !is("named", lead)) {
            lead--;
            steps++;
        }
        if (is("named", lead)) {
            boolean straight = is || lead == at - 1 || isSign(at - 1) || is("relatives", at - 1) || is("of", at - 1);
            int end = straight ? name(at, is) : at;
            if (end > at) {
                return end;
            }
        }
        if (is && isSurnameOfMany(at)) {
            int end = surnameLed(at);
            if (end - at >= LONG_ENOUGH && (isMiddle(at + 1) || isCapital(at))) {
                return end;
            }
        }
        if (is && at >= 2 && isAdjacent(at - 2, 2)) {
            boolean speaker = is("speakers", at - 2) || is("relatives", at - 2);
            if (speaker || is("of", at - 2)) {
                int end = surnameLed(at);
                return end > at ? end : givenAlone(at, speaker);
            }
        }
        return at;
    }

    /** Behind "tên": with a capital, anything that is no common word; in lower case what names are made of. */
    private int name(int at, boolean sure) {
        int end = surnameLed(at);
        if (end > at) {
            return end;
        }
        if (isCapital(at) && !isNoName(at)) {
            end = at + 1;
            while (end < words.size() && end - at < LONGEST && isJoined(end - 1) && isCapital(end)) {
                end++;
            }
            return end;
        }
        end = at;
        if (is("owners", at)) {
            return at;
        }
        while (end < words.size()
                && end - at < 2
                && (end == at || isJoined(end - 1))
                && isPart(end)
                && (sure ? !is("after", end) : !isCommon(end))) {
            end++;
        }
        return end > at && endsHere(end - 1) ? end : at;
    }

    /** A surname and at least one more part of a name, where a name is expected. */
    private int surnameLed(int at) {
        if (!NameParts.is("surname", word(at), isPlain(at)) || word(at).text().equals("từ")) {
            return at;
        }
        int end = endOfName(at);
        int length = end - at;
        boolean bare = isPlain(at);
        boolean strong = NameParts.is("strong", word(at), bare);
        boolean name = length >= 2
                && (isCapital(at)
                        || isStrongMiddle(at) && length >= LONG_ENOUGH
                        || strong && !bare && !isCommon(at + 1)
                        || strong
                                && bare
                                && (isMiddle(at + 1) && length >= LONG_ENOUGH && endsHere(end - 1)
                                        || length == 2 && !isCommon(at + 1) && endsHere(end - 1)));
        return name && !isPlaceName(at, end) ? end : at;
    }

    /** A full name that nothing leads in. */
    private int fullName(int at) {
        if (!NameParts.is("surname", word(at), isPlain(at)) || isBehindPlace(at) || isNoName(at)) {
            return at;
        }
        int end = endOfName(at);
        int length = end - at;
        if (length < 2) {
            return at;
        }
        boolean strong = NameParts.is("strong", word(at), isPlain(at));
        if (isCapital(at) && isCapital(end - 1)) {
            boolean two = strong
                    && (word(end - 1).isLetter()
                            || NameParts.is("given", word(end - 1), isPlain(end - 1))
                            || word(end - 1).text().startsWith("h'"));
            boolean is = length >= LONG_ENOUGH ? strong || isMiddle(at + 1) || isPart(at + 1) : two;
            return is && !NameParts.isPlace(words.subList(at, end)) ? end : at;
        }
        boolean bare = isPlain(at);
        boolean of = isStrongMiddle(at)
                && (strong ? !bare || isUnmistakable(at) || !isCommonThird(at + 2) : !bare && !isCommon(at));
        boolean many = isSurnameOfMany(at)
                && strong
                && isMiddle(at + 1)
                && !isCommon(at + 1)
                && (!bare || isUnmistakable(at) || endsHere(end - 1) && !isCommon(end - 1));
        boolean bounded = bare
                && strong
                && length >= LONG_ENOUGH
                && !NameParts.is("commonPlain", word(at), true)
                && !isCommonThird(at + 2)
                && endsHere(end - 1)
                && (isUnmistakable(at) || isLeft(at))
                && (end - at > LONG_ENOUGH || !isCommon(at + 1) || !isCommon(at + 2));
        boolean name =
                length >= LONG_ENOUGH ? of || many || bounded : word(at).text().equals("nguyễn") && !isCommon(at + 1);
        return name && !isOtherWords(at, end) && !NameParts.isPlace(words.subList(at, end)) ? end : at;
    }

    /** A given name behind a title: "chị Lan", "cháu Minh"; a surname may come before it. */
    private int titled(int at) {
        if (at == 0 || !isAdjacent(at - 1, 2)) {
            return at;
        }
        NameWord title = word(at - 1);
        boolean role = is("roles", at - 1);
        boolean relative = is("of", at - 1)
                && at >= 2
                && (is("relatives", at - 2) || is("of", at - 2) && at >= 3 && is("relatives", at - 3));
        boolean plainTitle = !title.marked() && NameParts.is("titlesPlain", title, true);
        boolean isTitle = (!plain && NameParts.is("titles", title, false))
                || (plainTitle && (plain || isCapital(at)))
                || (plain && isCapital(at) && NameParts.is("titlesCapital", title, true));
        if (!isTitle && !role && !relative) {
            return at;
        }
        int end = surnameLed(at);
        boolean place = end > at
                && (is("speakers", at - 1) || !NameParts.is("strong", word(at), isPlain(at)))
                && NameParts.isPlace(words.subList(at, end));
        if (end > at && !place && (isCapital(at) || !role || end - at >= LONG_ENOUGH && isStrongMiddle(at))) {
            return end;
        }
        if (role && !isTitle && !relative) {
            return at;
        }
        if (relative && !plain && !isCapital(at)) {
            return twoGiven(at);
        }
        return isCapital(at) || isTitle ? givenAlone(at, true) : at;
    }

    /** "chị gái em thu hà": two given names in lower case behind a relative, and nothing of them common. */
    private int twoGiven(int at) {
        boolean two = isJoined(at)
                && is("given", at)
                && is("given", at + 1)
                && !(isCommon(at) && isCommon(at + 1))
                && endsHere(at + 1);
        return two ? at + 2 : at;
    }

    private int givenAlone(int at, boolean lowerToo) {
        if (isNoName(at)) {
            return at;
        }
        if (isCapital(at)) {
            boolean several = isJoined(at) && isCapital(at + 1) && !is("office", at);
            if (!isPart(at) && !word(at).isLetter() && !several || isUnits(at)) {
                return at;
            }
            int end = at + 1;
            while (end < words.size() && end - at < 4 && isJoined(end - 1) && isCapital(end) && !isUnits(end)) {
                end++;
            }
            return NameParts.isPlace(words.subList(at, end)) || isPlaceWithTitle(at) ? at : end;
        }
        if (!lowerToo || word(at).end() - word(at).start() < 2) {
            return at;
        }
        boolean title = at > 0 && NameParts.is(plain ? "titlesPlain" : "titles", word(at - 1), plain);
        boolean speaker = at > 0 && is("speakers", at - 1);
        boolean introduced = at > 1 && key(at - 1).equals("la");
        if ((!title || speaker) && !introduced
                || !NameParts.is("given", word(at), plain)
                || (plain ? !is("alone", at) : isCommon(at))) {
            return at;
        }
        boolean leader = key(at).equals("minh")
                && at > 1
                && key(at - 1).equals("chi")
                && key(at - 2).equals("ho");
        return endsHere(at) && !leader ? at + 1 : at;
    }

    /** "từ Nguyễn Văn Tèo sang Nguyễn Văn Tuấn", "tên Lan thành Loan". */
    private void another(int from) {
        int at = from;
        while (at < words.size() && at < from + 4 && !is("next", at)) {
            at++;
        }
        if (at + 1 >= words.size() || !is("next", at) || !isAdjacent(at, 2) || (at > from && !is("change", at))) {
            return;
        }
        int end = surnameLed(at + 1);
        if (end <= at + 1 && (isCapital(at + 1) || is("change", at))) {
            end = isCapital(at + 1) ? givenAlone(at + 1, false) : name(at + 1, true);
        }
        if (end > at + 1) {
            take(at + 1, end);
        }
    }

    private void take(int from, int to) {
        into.maskUnlessKept(word(from).start(), word(to - 1).end(), Kind.NAME);
        Arrays.fill(taken, from, to, true);
    }

    /** Behind the words that can go on as a name from a surname. */
    private int endOfName(int at) {
        int end = at + 1;
        boolean capitals = isCapital(at);
        while (end < words.size() && end - at < LONGEST && isJoined(end - 1)) {
            NameWord next = word(end);
            boolean letter = next.end() - next.start() == 1
                    && Character.isLetter(next.text().charAt(0));
            if (capitals && !shouted) {
                if (!isCapital(end) || isUnits(end) || (!isPart(end) && !letter && next.upper())) {
                    break;
                }
            } else if (letter ? !endsWithLetter(at, end) : !isPart(end) && !isAnyGiven(at, end)) {
                break;
            } else if (end - at >= 4 || isOver(at, end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** In lower case: whether a word that may be a part of a name more likely is what comes after it. */
    private boolean isOver(int at, int end) {
        boolean third = end - at == 2 && isStrongMiddle(at);
        boolean enough = end - at >= LONG_ENOUGH - (isMiddle(at + 1) ? 0 : 1);
        if (third || !enough) {
            return false;
        }
        return NameParts.is("after", word(end), isPlain(at)) || (isCommon(end, isPlain(at)) && !endsHere(end));
    }

    /** "trần thị b": one letter at the end of a name in lower case, which is no word by itself. */
    private boolean endsWithLetter(int at, int end) {
        return end - at >= 1
                && !word(end).text().equals("ở")
                && !word(end).text().equals("ạ")
                && (end - at >= 2 || !word(end).text().equals("à"))
                && "aăâbcdđeghiklmnopqrstuvxy".contains(word(end).text())
                && !(plain
                        && end - at >= LONG_ENOUGH
                        && Set.of("o", "a", "k").contains(word(end).text()));
    }

    private boolean isCommon(int at) {
        return isCommon(at, plain);
    }

    private boolean isCommon(int at, boolean bare) {
        return NameParts.is(bare ? "commonPlain" : "common", word(at), bare) || NameParts.is("after", word(at), bare);
    }

    /** Whether something stands before a name as before few other words: nothing, a sign, or a word that leads persons in. */
    private boolean isLeft(int at) {
        return at == 0
                || !isJoined(at - 1)
                || is("roles", at - 1)
                || is("relatives", at - 1)
                || is("of", at - 1)
                || is("named", at - 1);
    }

    /** Behind "văn" and "thị" nearly any word is a given name; without diacritics only where the surname leaves no doubt. */
    private boolean isAnyGiven(int at, int end) {
        return end - at == 2
                && isStrongMiddle(at)
                && word(end).end() - word(end).start() > 1
                && !NameParts.is("after", word(end), isPlain(at))
                && !isCommonThird(end)
                && (!isPlain(at)
                        || Set.of("nguyen", "tran", "pham", "huynh", "ngo", "bui", "hoang", "phan")
                                .contains(key(at)));
    }

    /** Without diacritics: "van hanh", "thi duoc" behind a syllable that may be a surname are most often "vận hành", "thì được". */
    private boolean isCommonThird(int at) {
        return at < words.size()
                && (NameParts.is("after", word(at), true)
                        || Set.of(
                                        "duoc", "hanh", "chuyen", "ban", "phong", "hoa", "de", "dung", "truong", "phai",
                                        "hien")
                                .contains(key(at)))
                && !endsHere(at);
    }

    /** Whether "văn" or "thị" stands behind a surname, which leaves little doubt. */
    private boolean isStrongMiddle(int surname) {
        boolean bare = isPlain(surname);
        return surname + 1 < words.size()
                && NameParts.is("strongMiddle", word(surname + 1), bare)
                && (!bare
                        || NameParts.is("strong", word(surname), true)
                        || NameParts.is("withMiddle", word(surname), true));
    }

    private boolean isMiddle(int at) {
        return at < words.size() && NameParts.is("middle", word(at), isPlain(at));
    }

    private boolean isPart(int at) {
        NameWord word = word(at);
        boolean bare = isPlain(at);
        return NameParts.is("given", word, bare)
                || NameParts.is("middle", word, bare)
                || NameParts.is("surname", word, bare);
    }

    /** Without diacritics only surnames that mean little else lead a name in lower case. */
    private boolean isSurnameOfMany(int at) {
        return !Set.of(
                        "do", "la", "mai", "thi", "tu", "ma", "ong", "an", "to", "kim", "chu", "ho", "cao", "ly", "van",
                        "dong", "duong", "ha", "y", "a", "h", "mua", "hang", "luong", "quang", "danh", "cu", "nay",
                        "ban", "ca", "co", "vi", "phi", "pho", "vien", "son", "thai", "trang", "thinh", "thieu", "than",
                        "trung")
                .contains(key(at));
    }

    /** Words that look like a name in lower case and are none. */
    private boolean isOtherWords(int at, int end) {
        if (!plain) {
            return false;
        }
        String both = key(at) + " " + key(at + 1);
        return both.equals("do thi")
                        && end - at > 2
                        && Set.of("hoa", "moi", "sinh").contains(key(at + 2))
                || Set.of("tu van", "nguyen van ban", "nguyen lieu", "cao dang", "le thi truong")
                        .contains(both)
                || (at > 0
                        && Set.of("tai nguyen", "cao nguyen", "tay nguyen", "thai nguyen", "nguyen van ban")
                                .contains(key(at - 1) + " " + key(at)));
    }

    private boolean isBehindPlace(int at) {
        boolean persons = at > 1 && Set.of("can bo", "gia dinh").contains(key(at - 2) + " " + key(at - 1));
        return at > 0
                && !persons
                && isAdjacent(at - 1, 2)
                && NameParts.is(plain ? "placesPlain" : "places", word(at - 1), plain);
    }

    private boolean is(String part, int at) {
        return at < words.size() && NameParts.is(part, word(at), plain);
    }

    /** Without diacritics too these are nothing but surnames. */
    private boolean isUnmistakable(int at) {
        return key(at).equals("nguyen") || key(at).equals("huynh");
    }

    private boolean isPlaceName(int from, int to) {
        return isBehindPlace(from)
                || isLeader(from, to)
                || (NameParts.isPlace(words.subList(from, to))
                        && to - from == 2
                        && !isMiddle(from + 1)
                        && key(Math.max(0, from - 1)).equals("o"));
    }

    /** The city, the president, the mausoleum and everything else that bears this name. */
    private boolean isLeader(int from, int to) {
        return to - from == 3 && (key(from) + key(from + 1) + key(from + 2)).equals("hochiminh");
    }

    /** Bà Rịa, Bà Nà, Cô Tô, Ông Đốc: the title is part of the place. */
    private boolean isPlaceWithTitle(int at) {
        return at > 0
                && NameParts.is("titles", word(at - 1), false)
                && Set.of("rịa", "nà", "tô", "đốc", "đen", "trưng", "điểm", "triệu", "thước", "vì", "bể")
                        .contains(word(at).text());
    }

    /** Capitals that begin no name: short forms, and words for offices and units. */
    private boolean isUnits(int at) {
        boolean country = word(at).text().equals("việt")
                        && at + 1 < words.size()
                        && word(at + 1).text().equals("nam")
                || word(at).text().equals("nam")
                        && at > 0
                        && word(at - 1).text().equals("việt");
        return country || NameParts.is("unit", word(at), false);
    }

    private boolean isNoName(int at) {
        NameWord word = word(at);
        return (word.upper() && !shouted && !isPart(at))
                || isUnits(at)
                || NameParts.is("after", word, plain) && !isCapital(at);
    }

    private boolean endsHere(int at) {
        return at + 1 >= words.size()
                || !isJoined(at)
                || NameParts.is("after", word(at + 1), plain)
                || (NameParts.is("strong", word(at + 1), plain) && isStrongMiddle(at + 1));
    }

    private boolean isCapital(int at) {
        return word(at).capital() && !(shouted && word(at).upper()) || (!shouted && word(at).isLetter());
    }

    /** Whether the diacritics of a word may have been left out: in a text without any, and in names written with capitals. */
    private boolean isPlain(int at) {
        return plain
                || (word(at).capital() && !word(at).marked() && !shouted)
                || (!word(at).marked()
                        && at + 2 < words.size()
                        && (key(at + 1).equals("van") || key(at + 1).equals("thi"))
                        && !word(at + 1).marked()
                        && !word(at + 2).marked());
    }

    private boolean isSign(int at) {
        int end = word(at).end();
        return end < text.folded().length() && ":-=\"'(,".indexOf(text.folded().charAt(end)) >= 0;
    }

    /** Whether the next word follows without anything but space and signs. */
    private boolean isAdjacent(int at, int widest) {
        if (at + 1 >= words.size()) {
            return false;
        }
        String gap =
                text.folded().substring(word(at).end(), Math.min(word(at + 1).start(), word(at).end() + widest + 1));
        return gap.length() <= widest
                && gap.chars().allMatch(sign -> " :-=\"'(.*\u201c".indexOf(sign) >= 0)
                && (gap.indexOf('.') < 0 || widest > 2);
    }

    /** Whether the next word belongs to the same name. */
    private boolean isJoined(int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        String gap =
                text.folded().substring(word(at).end(), Math.min(word(at + 1).start(), word(at).end() + 3));
        return gap.equals(" ") || gap.equals("  ") || gap.equals("_") || (gap.equals(". ") && word(at).isLetter());
    }

    private String key(int at) {
        return word(at).key();
    }

    private NameWord word(int at) {
        return words.get(at);
    }
}
