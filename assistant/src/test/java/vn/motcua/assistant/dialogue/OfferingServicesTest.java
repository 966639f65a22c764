package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** What the assistant says it can do is what it can do: procedures, and the services that are switched on and have something to offer. */
class OfferingServicesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");

    /** A service that offers this. */
    private record Offering(String name, String offer) implements CitizenService {

        @Override
        public String offer(Language language) {
            return offer;
        }

        @Override
        public Optional<ServiceReply> asked(ServiceRequest request) {
            return Optional.empty();
        }

        @Override
        public ServiceReply pressed(ServiceRequest request, String form, String value) {
            throw new AssertionError("nothing is offered to be pressed");
        }
    }

    private static String said(String message, Language language, String... offers) {
        List<CitizenService> services = Stream.of(offers)
                .<CitizenService>map(offer -> new Offering("one", offer))
                .toList();
        Utterance utterance = Utterance.text(message, Instant.EPOCH).reaching(new Services(services, 1, 1, "web"));
        Reply reply = new Dialogue()
                .next(ConversationState.initial(language), utterance, KNOWLEDGE)
                .replies()
                .getFirst();
        return reply.text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hôm nay giá vàng bao nhiêu",
                "xin chào",
                "bạn làm được gì",
                "menu",
                "/start",
                "/huongdan",
                "nghe đây hả ad ơi"
            })
    void theServicesAreTold(String message) {
        String both = said(message, Language.VI, "trồng cây", "", "tưới cây", "bắt sâu");
        assertThat(both).contains("trồng cây, tưới cây và bắt sâu").doesNotContain("chỉ hướng dẫn thủ tục");
        assertThat(said(message, Language.VI, "trồng cây"))
                .contains("trồng cây")
                .doesNotContain("tưới cây");
        assertThat(said(message, Language.VI)).doesNotContain("trồng cây").doesNotContain("{0}");
        assertThat(said(message, Language.EN, "plant trees")).contains("plant trees");
    }
}
