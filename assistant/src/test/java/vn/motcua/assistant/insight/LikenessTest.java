package vn.motcua.assistant.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.insight.Likeness.Bag;
import vn.motcua.assistant.insight.Likeness.Group;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {

    private static final List<String> DRONES = List.of(
            "may bay khong nguoi lai xin phep",
            "bay may bay khong nguoi lai",
            "may bay khong nguoi lai chup anh",
            "xin phep bay flycam may bay khong nguoi lai");
    private static final List<String> BEES =
            List.of("nuoi ong lay mat", "giay phep nuoi ong", "nuoi ong lay mat xa phuong", "nuoi ong gan nha dan");
    private static final List<String> ALONE = List.of("xem phim rap", "thoi tiet ngay mai", "gia vang hom nay");

    @Test
    void whatIsAlikeIsTogetherTheMostFrequentFirst() {
        List<Set<String>> groups = groups(texts());
        assertThat(groups.get(0)).isEqualTo(Set.copyOf(DRONES));
        assertThat(groups.get(1)).isEqualTo(Set.copyOf(BEES));
        assertThat(groups).hasSize(2 + ALONE.size());
    }

    @Test
    void theOrderInWhichTheyCameDoesNotMatter() {
        List<Set<String>> groups = groups(texts());
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(texts());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(groups(shuffled)).containsExactlyInAnyOrderElementsOf(groups);
        }
    }

    @Test
    void oneTextOrNoneIsNoTrouble() {
        assertThat(groups(List.of())).isEmpty();
        assertThat(groups(List.of("ong"))).containsExactly(Set.of("ong"));
    }

    private static List<String> texts() {
        var texts = new ArrayList<>(ALONE);
        texts.addAll(DRONES);
        texts.addAll(BEES);
        return texts;
    }

    /** Drones are asked about twice as often as anything else. */
    private static List<Set<String>> groups(List<String> texts) {
        List<Bag<String>> bags = texts.stream()
                .map(text -> new Bag<>(text, Arrays.asList(text.split(" ")), text.contains("lai") ? 2 : 1))
                .toList();
        return Likeness.groups(bags).stream()
                .map(Group::members)
                .map(members -> members.stream().map(Bag::what).collect(Collectors.toSet()))
                .toList();
    }
}
