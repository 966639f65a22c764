package vn.motcua.assistant.privacy;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How much a name is to be expected at a place, by what stands before it: "tên là", "chị", "con trai em", "của", nothing in particular. */
final class NameLeads {

    /** Behind "tên là", "họ tên:". */
    private static final Lead NAMED = new Lead(0.5, true, true);

    /** Behind "tên" without more. */
    private static final Lead CALLED = new Lead(1.2, true, true);

    /** Behind "em tên". */
    private static final Lead OWN = new Lead(0.6, true, true);

    /** Behind "tôi là". */
    private static final Lead SPEAKING = new Lead(1.5, true, true);

    /** Behind "chồng em là". */
    private static final Lead INTRODUCED = new Lead(1.9, true, true);

    /** Behind "con trai em", "vợ tôi", with a capital and without. */
    private static final Lead RELATIVE = new Lead(2.5, true, true);

    private static final Lead RELATIVE_UNSEEN = new Lead(3.5, true, true);

    /** Behind another name and "và", "sang", "thành". */
    private static final Lead NEXT = new Lead(1.5, true, true);

    /** Behind "cô giáo", "liệt sĩ", "giám đốc". */
    private static final Lead OFFICIAL = new Lead(3, true, false);

    /** Between commas behind "con tôi". */
    private static final Lead ASIDE = new Lead(3.6, true, false);

    /** In brackets behind a name: "Trần Thị Bé (Su)". */
    private static final Lead BRACKETED = new Lead(2.5, true, false);

    /** Behind "của", "cho", "với", "là". */
    private static final Lead ROLE = new Lead(3.5, false, false);

    /** Where a clause begins. */
    private static final Lead CLAUSE = new Lead(3.8, false, false);

    private static final Lead ANYWHERE = new Lead(5.2, false, false);

    /** Where neither capitals nor marks tell a name from other words. */
    private static final Lead PLAIN_ANYWHERE = new Lead(6.2, false, false);

    private static final Lead PLAIN_CLAUSE = new Lead(4.5, false, false);

    /** Behind a word for a place persons seldom follow. */
    private static final Lead PLACE = new Lead(9, false, false);

    private static final Pattern BEHIND_NAME =
            Pattern.compile("\\[da an ten\\](?: ?[,;&+-] ?| (?:va|voi|sang|thanh|hoac|cung|ten moi)(?: la)? "
                    + "|[^.?!\\[\\]]{0,30} (?:doi|sua|dat)(?: [a-z]{2,4}){0,2} (?:thanh|sang|la) )$");

    private static final Pattern BRACKET = Pattern.compile("\\[da an ten\\] ?[(\"]$");

    private static final Pattern FAMILY = Pattern.compile("\\[da an ten\\],? ho $");

    private static final int CHANGE_REACH = 60;

    private static final int MOST_OWNERS = 6;

    /** What a title adds to how often names follow it, since what follows is a name in all else that is said of persons. */
    private static final double TITLE = 0;

    /** A word less surprising than this is a part of the word before it: "địa chỉ" is no "chị". */
    private static final double BOUND = 1.5;

    private final NameText text;
    private final OrdinaryWords ordinary;

    /** What was found already, by place. */
    private final @Nullable Lead[] leads;

    NameLeads(NameText text, OrdinaryWords ordinary) {
        this.text = text;
        this.ordinary = ordinary;
        this.leads = new @Nullable Lead[text.size()];
    }

    /**
     * How a name is led in.
     *
     * @param cost the negative natural logarithm of how likely one stands here
     * @param alone whether a given name may stand without a surname
     * @param anybody whether a name of any language may stand here
     */
    record Lead(double cost, boolean alone, boolean anybody) {

        /** Whether it is said that a name follows, not who somebody is. */
        boolean isNaming() {
            return anybody && cost < RELATIVE.cost;
        }
    }

    Lead before(int at) {
        Lead known = leads[at];
        if (known == null) {
            known = found(at);
            leads[at] = known;
        }
        return known;
    }

    private Lead found(int at) {
        if (text.isCapital(at) && BRACKET.matcher(text.before(at, 16)).find()) {
            return BRACKETED;
        }
        if (at == 0) {
            return text.isPlain() ? PLAIN_CLAUSE : CLAUSE;
        }
        Lead best = text.isJoined(at - 1) ? (isPlaceWord(at - 1) ? PLACE : ANYWHERE) : CLAUSE;
        if (isBehindName(at) && !isTitle(at)) {
            best = NEXT;
        }
        if (text.isPlain()) {
            best = best == ANYWHERE ? PLAIN_ANYWHERE : best == CLAUSE ? PLAIN_CLAUSE : best;
        }
        if (text.isCapital(at) && isAside(at)) {
            best = better(best, ASIDE);
        }
        if (!text.isAdjacent(at - 1, 8)) {
            return best;
        }
        return better(better(best, named(at)), better(behindPerson(at), introduced(at)));
    }

    private static Lead better(Lead one, Lead other) {
        return one.cost <= other.cost ? one : other;
    }

    /** "Tên", maybe with whose it is, maybe with "là". */
    private Lead named(int at) {
        int lead = at - 1;
        boolean is = text.key(lead).equals("la");
        boolean sign = text.isSign(lead);
        if (is) {
            lead--;
        }
        for (int steps = 0;
                lead > 0
                        && steps < MOST_OWNERS
                        && !text.is("named", lead)
                        && (text.is("owners", lead) || text.is("profiles", lead));
                steps++) {
            lead--;
        }
        if (lead < 0 || !text.is("named", lead)) {
            return ANYWHERE;
        }
        if (lead == at - 1
                && !text.isCapital(at)
                && text.is("owners", at)
                && text.key(at + 1).equals("la")) {
            // "Tên thật là": the name comes later.
            return ANYWHERE;
        }
        if (lead == at - 1 && text.isJoined(lead) && text.is("speakers", lead - 1)) {
            return OWN;
        }
        return is || sign
                ? NAMED
                : lead == at - 1 || text.is("relatives", at - 1) || text.is("of", at - 1) || text.is("profiles", at - 1)
                        ? CALLED
                        : ANYWHERE;
    }

    private Lead introduced(int at) {
        if (at < 2 || !text.key(at - 1).equals("la") || !text.isAdjacent(at - 2, 2)) {
            return ANYWHERE;
        }
        if (text.is("speakers", at - 2) && !(at >= 3 && text.isJoined(at - 3) && text.is("relatives", at - 3))) {
            return SPEAKING;
        }
        boolean person = text.is("speakers", at - 2) || text.is("relatives", at - 2) || text.is("of", at - 2);
        return person ? INTRODUCED : ROLE;
    }

    private Lead behindPerson(int at) {
        if (!text.isAdjacent(at - 1, 2)) {
            return ANYWHERE;
        }
        Lead best = ANYWHERE;
        double title = NameFrequencies.behindTitle(
                text.word(at - 1), text.isPlain() || !text.word(at - 1).marked() && text.isCapital(at));
        if (title < NameFrequencies.NEVER && !isBound(at - 1)) {
            best = new Lead(title + TITLE, true, false);
        }
        if (isRelative(at)) {
            best = better(best, text.isCapital(at) ? RELATIVE : RELATIVE_UNSEEN);
        }
        if (isOfficial(at)) {
            best = better(best, OFFICIAL);
        }
        if (text.is("profiles", at - 1) && text.isCapital(at)) {
            best = better(best, CALLED);
        }
        boolean country = text.key(at - 2).equals("quoc") && text.key(at - 1).equals("tich");
        if (!country && text.is("roles", at - 1) || text.is("next", at - 1)) {
            best = better(best, text.isCapital(at) && !text.isCapital(at - 1) ? new Lead(ROLE.cost, true, true) : ROLE);
        }
        return best;
    }

    /** Behind "con trai em". */
    private boolean isRelative(int at) {
        return at >= 2
                && text.is("of", at - 1)
                && (text.is("relatives", at - 2) || text.is("of", at - 2) && at >= 3 && text.is("relatives", at - 3));
    }

    /** Behind what somebody is, in two words. */
    private boolean isOfficial(int at) {
        return at >= 2
                && text.isJoined(at - 2)
                && NameParts.of(text.isPlain() ? "officialsPlain" : "officials")
                        .contains(
                                text.isPlain()
                                        ? text.key(at - 2) + " " + text.key(at - 1)
                                        : text.word(at - 2).text() + " "
                                                + text.word(at - 1).text());
    }

    /** What is said aside: "con tôi, Phát, bị …". */
    private boolean isAside(int at) {
        return text.gap(at - 1, 3).equals(", ") && isRelative(at) && text.isClauseEnd(at);
    }

    /** "anh", "chị": somebody is spoken of who is named afterwards. */
    private boolean isTitle(int at) {
        return !text.isCapital(at)
                && NameFrequencies.behindTitle(text.word(at), text.isPlain()) < NameFrequencies.NEVER;
    }

    private boolean isBound(int title) {
        return text.isPlain()
                && text.isJoined(title - 1)
                && !text.is("relatives", title - 1)
                && !text.is("roles", title - 1)
                && ordinary.cost(title) < BOUND;
    }

    /** Behind "họ", somebody's given name before it. */
    boolean isFamily(int at) {
        return FAMILY.matcher(text.before(at, 16)).find();
    }

    /** Behind a name that is masked already, and a word or a comma that joins another to it. */
    private boolean isBehindName(int at) {
        return BEHIND_NAME.matcher(text.before(at, CHANGE_REACH)).find();
    }

    /** Whether a word for a place or an office stands here, behind which names are those of streets, schools and communes. */
    boolean isPlaceWord(int at) {
        String both = at > 0 && text.isJoined(at - 1) ? text.key(at - 1) + " " + text.key(at) : "";
        if (NameParts.of("placePairs").contains(both)) {
            return true;
        }
        return text.is(text.isPlain() ? "placesPlain" : "places", at)
                && !NameParts.of("personPairs").contains(both);
    }

    /** Whether what looks like a word for a place is somebody's surname: "tên Dương Văn Bình". */
    boolean isSurname(int at) {
        boolean surname = NameFrequencies.ofSurname(text.word(at), text.isPlain()) < NameFrequencies.NEVER;
        boolean within = text.isCapital(at)
                && at > 0
                && text.gap(at - 1, 3).chars().noneMatch(sign -> ".?!\n".indexOf(sign) >= 0);
        Lead lead = before(at);
        return surname
                && (within || text.isCapital(at) && text.is("strong", at) || lead.alone() || lead.cost <= ROLE.cost);
    }

    /** Whether a surname stands here where a person is led in. */
    boolean isSurnameLed(int at) {
        return at > 0
                && text.isJoined(at)
                && before(at).alone()
                && NameFrequencies.ofSurname(text.word(at), text.isPlain()) < NameFrequencies.NEVER;
    }

    /** Whether words before a place make it likely that a commune or a province is named. */
    boolean isWhere(int at) {
        return at > 0 && text.isJoined(at - 1) && text.is("where", at - 1);
    }
}
