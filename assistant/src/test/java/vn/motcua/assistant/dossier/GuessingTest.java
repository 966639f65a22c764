package vn.motcua.assistant.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.messaging.TestNode;
import vn.motcua.assistant.messaging.Waiting;
import vn.motcua.assistant.privacy.ConversationErasure;
import vn.motcua.connector.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** Digits are not guessed, and nobody learns which dossiers there are. */
class GuessingTest {

    private static final String KNOWN = "H40.12-261101-0007";
    private static final String UNKNOWN = "H40.12-261101-0666";
    private static final String NO_MATCH = "không khớp với hồ sơ nào";
    private static final String TOO_MANY = "tạm dừng vì đã có nhiều lần thử";

    private final DatabaseAddress database = TestDatabase.migrated();
    private final DossierScene scene = new DossierScene(database);
    private TestNode node;

    @BeforeEach
    void start() {
        node = scene.with("guesses.per-conversation", "3")
                .with("guesses.per-dossier", "6")
                .node();
        DossierScene.entered(node, KNOWN, draft -> draft);
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private static String tries(DossierScene.Citizen citizen, String code, String digits) {
        citizen.types(code);
        citizen.types(digits);
        Waiting.until("there is an answer", () -> citizen.waitingFor());
        return citizen.toldMeanwhile().getLast();
    }

    @Test
    void anUnknownCodeAndWrongDigitsAreAnsweredAlike() {
        List<String> ofKnown = talk(KNOWN);
        List<String> ofUnknown = talk(UNKNOWN);
        assertThat(ofUnknown).isEqualTo(ofKnown);
        assertThat(ofKnown).hasSize(3);
        assertThat(node.jdbc()
                        .sql("select distinct was_right from dossier_attempt")
                        .query(Boolean.class)
                        .list())
                .containsExactly(false);
    }

    /** All that is said about a code with wrong digits, with another word for the code. */
    private List<String> talk(String code) {
        var citizen = scene.citizen(node);
        var said = new ArrayList<String>();
        said.add(citizen.types("hồ sơ " + code + " tới đâu rồi"));
        said.add(citizen.types("0000"));
        Reply told = citizen.isTold(NO_MATCH);
        said.add(told.text() + told.choices());
        return said.stream().map(text -> text.replace(code, "CODE")).toList();
    }

    @Test
    void aConversationHasFewTriesWhichErasingDoesNotGiveBackAndEveryNodeKnows() {
        var citizen = scene.citizen(node);
        assertThat(tries(citizen, KNOWN, "0000")).contains(NO_MATCH);
        assertThat(tries(citizen, UNKNOWN, "1111")).contains(NO_MATCH);
        assertThat(tries(citizen, KNOWN, "2222")).contains(NO_MATCH);
        TestNode other = scene.node();
        other.get(ConversationErasure.class).erase(citizen.conversation());
        citizen.toldMeanwhile();
        assertThat(tries(citizen, KNOWN, "1234")).contains(TOO_MANY);
        assertThat(tries(citizen, UNKNOWN, "1234")).contains(TOO_MANY);
        assertThat(tries(scene.citizen(other), KNOWN, "1234")).contains("đang được giải quyết");
        scene.clock().pass(Duration.ofHours(25));
        assertThat(tries(citizen, KNOWN, "1234")).contains("đang được giải quyết");
    }

    @Test
    void rightDigitsCostNothing() {
        var citizen = scene.citizen(node);
        for (int i = 0; i < 8; i++) {
            assertThat(tries(citizen, KNOWN, "1234")).contains("đang được giải quyết");
        }
    }

    @Test
    void aDossierBearsFewTriesFromAllTogether() {
        for (int i = 0; i < 6; i++) {
            assertThat(tries(scene.citizen(node), KNOWN, "000" + i)).contains(NO_MATCH);
        }
        assertThat(tries(scene.citizen(node), KNOWN, "1234")).contains(TOO_MANY);
        assertThat(tries(scene.citizen(node), UNKNOWN, "1234")).contains(NO_MATCH);
    }

    /** The limits themselves, at once from everywhere. */
    @Test
    void manyAtOnceDoNotGetMoreThanTheirShare() throws InterruptedException {
        var clock = scene.clock();
        var limits = new DossierSettings.Guesses(Duration.ofDays(1), 100, 5, 12, Duration.ofHours(1));
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(TestDatabase.pool(database)));
        var guesses = new Guesses(JdbcClient.create(TestDatabase.pool(database)), limits, clock);
        var let = Collections.synchronizedList(new ArrayList<String>());
        var done = new CountDownLatch(40);
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (int i = 0; i < 40; i++) {
                int number = i;
                threads.execute(() -> {
                    DossierCode code =
                            DossierCode.of("H40.12-261101-000" + (number % 4)).orElseThrow();
                    if (Objects.requireNonNull(transaction.execute(status -> guesses.begin(1_000 + number, code)))
                            .isPresent()) {
                        let.add(code.written());
                    }
                    done.countDown();
                });
            }
            done.await();
        }
        assertThat(let).hasSize(12);
        for (int i = 0; i < 4; i++) {
            assertThat(Collections.frequency(let, "H40.12-261101-000" + i)).isLessThanOrEqualTo(5);
        }
    }

    @Test
    void digitsStayNowhere() {
        var citizen = scene.citizen(node);
        tries(citizen, KNOWN, "7391");
        tries(citizen, KNOWN, "1234");
        assertThat(node.jdbc()
                        .sql("select count(*) from dossier_lookup")
                        .query(Long.class)
                        .single())
                .isZero();
        byte[] stored = node.jdbc()
                .sql("select phone_end from dossier")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1).length()).isLessThan(40);
        assertThat(node.jdbc()
                        .sql("select state::text from conversation_state where conversation_id = ?")
                        .param(citizen.conversation())
                        .query(String.class)
                        .single())
                .doesNotContain("7391")
                .doesNotContain("1234");
        assertThat(new Lookup(
                                1,
                                1,
                                DossierCode.of(KNOWN).orElseThrow(),
                                "7391",
                                Language.VI,
                                DossierScene.MORNING,
                                1,
                                null,
                                false)
                        .toString())
                .doesNotContain("7391");
    }

    @Test
    void digitsMayBeWords() {
        assertThat(PhoneEnd.spoken("khong bay ba mot")).contains("0731");
        assertThat(PhoneEnd.spoken("4 so cuoi la mot hai ba bon")).contains("1234");
        assertThat(PhoneEnd.spoken("mot hai ba")).isEmpty();
        assertThat(PhoneEnd.spoken("mot hai ba bon nam")).isEmpty();
        assertThat(PhoneEnd.spoken("mot cai ba bon")).isEmpty();
        assertThat(PhoneEnd.spoken("")).isEmpty();
    }

    @Test
    void digitsAreComparedWholeAndExactly() {
        assertThat(PhoneEnd.matches("1234", List.of("1234"))).isTrue();
        assertThat(PhoneEnd.matches("1234", List.of("5678", "1234"))).isTrue();
        assertThat(PhoneEnd.matches("1234", List.of())).isFalse();
        assertThat(PhoneEnd.matches("1235", List.of("1234"))).isFalse();
        assertThat(PhoneEnd.matches("", List.of(""))).isFalse();
        assertThat(PhoneEnd.matches("----", List.of())).isFalse();
        assertThat(PhoneEnd.matches("234", List.of("234"))).isFalse();
    }
}
