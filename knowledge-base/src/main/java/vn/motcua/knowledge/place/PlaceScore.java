package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.place.AddressReading.Evidence;
import vn.motcua.knowledge.place.KnownPlace.Around;
import vn.motcua.knowledge.place.KnownPlace.Meant;
import vn.motcua.knowledge.place.NameMatch.Typing;
import vn.motcua.knowledge.place.UnitKind.Tier;

/** How well places explain one text, in natural logarithms. Used by one thread for one text. */
final class PlaceScore {

    private static final float SAME_KIND = 2f;
    private static final float SAME_KIND_AROUND = 1f;
    private static final float OTHER_KIND_AROUND = -1f;
    private static final float OTHER_TIER = -6f;

    /** A name that could be a district's and a commune's means the district, a province's the province. */
    private static final float DISTRICT_ALONE = 0.6f;

    private static final float PROVINCE_ALONE = 2f;

    /** Who names a district or a province of then, uses the names of then; who names a province of today alone, those of today. */
    private static final float OTHER_TIMES = -1.5f;

    /** For each word between the names. */
    private static final float BETWEEN = 0.2f;

    private static final int MOST_BETWEEN = 5;
    private static final int MOST_BETWEEN_SLIPPED = 2;

    /** A name alone among other words is seldom a place. */
    private static final float WEAK = 5f;

    /** The word before a number tells as much as letters do. */
    private static final float NUMBER = 3f;

    private static final int LONG = 6;
    private static final int SHORT = 3;
    private static final int SHORT_AROUND = 4;

    private final Map<Integer, List<Mention>> mentions;
    private final int words;

    /**
     * A place that may be meant.
     *
     * @param first the first word that names it or what it lies in, counted from 0, {@code last} the last
     */
    record Scored(KnownPlace place, float score, Evidence evidence, int first, int last) {}

    /** What names something around a place. */
    private record Naming(Around around, Mention mention, float gain) {}

    /**
     * @param mentions all that may be names in the text, by the number of the name
     * @param words how many words the text has
     */
    PlaceScore(Map<Integer, List<Mention>> mentions, int words) {
        this.mentions = mentions;
        this.words = words;
    }

    /** How well this place explains the text when its own name is meant by this mention; null when it cannot be meant. */
    @Nullable
    Scored of(KnownPlace place, Mention own) {
        float fit = ownFit(place, own);
        if (place.name().isNumber() && fit < 0 && own.kind() != null) {
            return null;
        }
        Scored best = null;
        List<@Nullable Naming> districts = namings(place.districts(), own, false);
        List<@Nullable Naming> provinces = namings(place.provinces(), own, true);
        for (Naming district : districts) {
            for (Naming province : provinces) {
                if (district != null && province != null && district.mention.overlaps(province.mention)) {
                    continue;
                }
                float score = own.gain()
                        + fit
                        + (district == null ? 0 : district.gain)
                        + (province == null ? 0 : province.gain)
                        + times(place, district, province);
                Scored one = scored(place, own, district, province, score);
                if (one != null && (best == null || one.score > best.score)) {
                    best = one;
                }
            }
        }
        return best;
    }

    private @Nullable Scored scored(
            KnownPlace place, Mention own, @Nullable Naming district, @Nullable Naming province, float score) {
        int first = own.first();
        int last = own.last();
        int named = own.last() - own.first() + 1;
        for (Naming naming : new Naming[] {district, province}) {
            if (naming != null) {
                first = Math.min(first, naming.mention.first());
                last = Math.max(last, naming.mention.last());
                named += naming.mention.last() - naming.mention.first() + 1;
            }
        }
        int between = last - first + 1 - named;
        boolean around = (district != null || province != null) && between <= MOST_BETWEEN;
        boolean kind = own.kind() != null && ownFit(place, own) >= 0;
        boolean alone = named >= words;
        boolean area = place.meant() instanceof Meant.Whole;
        boolean accepted = switch (own.typing()) {
            case WHOLE ->
                place.name().isNumber() && !kind ? around && alone : around || kind || alone || !isShort(place);
            case SLIPPED ->
                (around && between <= MOST_BETWEEN_SLIPPED)
                        || (kind && !isShort(place))
                        || (alone && place.name().length() >= LONG);
            case SHORTENED -> around || kind;
            case INITIALS -> kind ? around || area : alone && area;
        };
        if (!accepted) {
            return null;
        }
        boolean weak = !(around || ((kind || alone) && own.typing() == Typing.WHOLE));
        float found = score
                - BETWEEN * Math.min(between, MOST_BETWEEN)
                - (weak ? WEAK : 0)
                + (place.name().isNumber() ? NUMBER : 0);
        Naming beside = district == null ? province : district;
        Evidence evidence = (alone && !weak) || isClear(place, own, beside, between) ? Evidence.CLEAR : Evidence.BARE;
        return new Scored(place, found, evidence, first, last);
    }

    /** Whether that can hardly be anything but the place, among other words. */
    private static boolean isClear(KnownPlace place, Mention own, @Nullable Naming beside, int between) {
        boolean several = place.name().syllables().size() > 1;
        if (beside != null && between <= 1) {
            boolean both = own.exact() && beside.mention.exact() && (several || own.wholeKind());
            boolean told = own.led() || own.wholeKind() || beside.mention.wholeKind();
            if ((both && told) || (own.wholeKind() && beside.mention.wholeKind())) {
                return true;
            }
        }
        boolean kind = own.wholeKind() && own.kind() == place.kind();
        boolean province =
                place.meant() instanceof Meant.Whole whole && whole.area().district() == null;
        return own.exact() && own.led() && (kind || (province && several));
    }

    private static boolean isShort(KnownPlace place) {
        return place.name().syllables().size() == 1 || place.name().length() <= SHORT + 1;
    }

    private float ownFit(KnownPlace place, Mention own) {
        if (place.meant() instanceof Meant.Whole whole) {
            boolean province = whole.area().district() == null;
            float alone = own.kind() != null ? 0 : province ? PROVINCE_ALONE : DISTRICT_ALONE;
            return alone + (province ? provinceFit(place.kind(), own.kind()) : districtFit(place.kind(), own.kind()));
        }
        if (own.kind() == null) {
            return place.name().isNumber() ? OTHER_TIER : 0;
        }
        if (own.kind() == place.kind()) {
            return SAME_KIND;
        }
        return own.kind().tier() == Tier.COMMUNE ? 0 : OTHER_TIER;
    }

    private static float districtFit(UnitKind district, @Nullable UnitKind said) {
        if (said == null) {
            return 0;
        }
        if (said == district) {
            return SAME_KIND_AROUND;
        }
        return switch (said.tier()) {
            case DISTRICT, CITY -> OTHER_KIND_AROUND;
            case PROVINCE -> OTHER_TIER / 2;
            case COMMUNE -> OTHER_TIER;
        };
    }

    private static float provinceFit(UnitKind province, @Nullable UnitKind said) {
        if (said == null || province == UnitKind.NONE) {
            return said == null || said.tier() == Tier.PROVINCE || said.tier() == Tier.CITY ? 0 : OTHER_TIER;
        }
        if (said == province) {
            return SAME_KIND_AROUND / 2;
        }
        return switch (said.tier()) {
            case PROVINCE -> -SAME_KIND_AROUND / 2;
            case CITY -> OTHER_KIND_AROUND * 3 / 2;
            case DISTRICT -> OTHER_TIER / 2;
            case COMMUNE -> OTHER_TIER;
        };
    }

    /** What may name one of these, and that none of them is named. */
    private List<@Nullable Naming> namings(List<Around> arounds, Mention own, boolean province) {
        var namings = new ArrayList<@Nullable Naming>();
        namings.add(null);
        for (Around around : arounds) {
            for (Mention mention : mentions.getOrDefault(around.name().number(), List.of())) {
                float fit = province
                        ? provinceFit(around.kind(), mention.kind())
                        : districtFit(around.kind(), mention.kind());
                boolean numbered = around.name().isNumber() && (mention.kind() == null || fit < 0);
                boolean tooShort = mention.typing() == Typing.SLIPPED
                        && mention.kind() == null
                        && around.name().length() <= SHORT_AROUND;
                if (mention.gain() + fit > 0 && !numbered && !tooShort && !mention.overlaps(own)) {
                    namings.add(new Naming(around, mention, mention.gain() + fit));
                }
            }
        }
        return namings;
    }

    private static float times(KnownPlace place, @Nullable Naming district, @Nullable Naming province) {
        return switch (place.meant()) {
            case Meant.Today today ->
                district != null || (province != null && !province.around.today()) ? OTHER_TIMES : 0;
            case Meant.Old old -> district == null && province != null && !province.around.former() ? OTHER_TIMES : 0;
            case Meant.Whole whole -> 0;
        };
    }
}
