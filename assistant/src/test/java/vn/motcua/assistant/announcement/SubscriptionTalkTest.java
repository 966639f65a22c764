package vn.motcua.assistant.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the operator has given no list of villages. */
class SubscriptionTalkTest {

    private static final Topic POWER = new Topic(1, "Lịch cúp điện", "Power cuts", "cúp điện, mất điện", false);

    @ParameterizedTest
    @ValueSource(strings = {"đăng ký nhận tin cúp điện thôn 3", "dang ky nhan tin cup dien thon 3"})
    void aVillageThatCannotBeToldApartIsNotSilentlyTheWholeCommune(String typed) {
        assertThat(asked(typed).reply().text()).contains("3”", "chưa có danh sách thôn, tổ", "mọi thôn, tổ");
    }

    @Test
    void nothingIsSaidOfVillagesWhereNoneWasNamed() {
        assertThat(asked("đăng ký nhận tin cúp điện").reply().text()).doesNotContain("chưa có danh sách");
    }

    @Test
    void itIsKeptUntilTheTopicIsTold() {
        ServiceReply topic = asked("đăng ký nhận tin thôn 3");
        SubscriptionForm kept = SubscriptionForm.read(topic.form()).orElseThrow();
        assertThat(talk().topic(kept, List.of(1L)).reply().text()).contains("“thôn 3”");
    }

    @Test
    void aFormOfAnOlderVersionIsRead() {
        String older = "{\"step\":\"VILLAGE\",\"topics\":[1],\"villages\":[],\"everywhere\":false,\"choice\":[]}";
        assertThat(SubscriptionForm.read(older)).isPresent();
    }

    private static ServiceReply asked(String typed) {
        List<Term> terms = Words.of(typed).stream().map(Term::typed).toList();
        Wish wish = new WishReading().read(terms, List.of(POWER), List.of()).orElseThrow();
        return talk().subscribe(SubscriptionForm.empty(), wish.places());
    }

    private static SubscriptionTalk talk() {
        return new SubscriptionTalk(request(), List.of(POWER), List.of(), List.of(), "UBND xã Mẫu");
    }

    private static ServiceRequest request() {
        return new ServiceRequest(
                1,
                1,
                "web",
                "",
                "",
                new Question(List.of(), List.of(), Set.of(), 0),
                null,
                Language.VI,
                Instant.EPOCH,
                "",
                "",
                "",
                "",
                Known.KNOWLEDGE);
    }

    /** Indexed once. */
    private static final class Known {
        private static final Knowledge KNOWLEDGE =
                Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
    }
}
