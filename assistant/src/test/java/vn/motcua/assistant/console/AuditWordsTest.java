package vn.motcua.assistant.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.ProviderOutcome;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.zalo.ConsentOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands in the audit for programs, as people read it. */
class AuditWordsTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    roles-changed       | lan.nguyen: officer, supervisor    | lan.nguyen: Cán bộ, Phụ trách
                    signed-out-by-order | lan.nguyen: all                    | lan.nguyen: mọi máy
                    signed-out-by-order | lan.nguyen                         | lan.nguyen
                    recovery-code-used  | 7 left                             | còn 7 mã
                    signed-in           | recovery code                      | mã dự phòng
                    channel-resumed     | zalobot                            | Zalo Bot
                    figures-read        | 2026-10-01/2026-10-31 desk 2 zalo  | 01/10/2026–31/10/2026, quầy số 2, Zalo Official Account
                    statistics-read     | 2026-10-01/2026-10-31              | 01/10/2026–31/10/2026
                    desk-changed        | 2026-12-30                         | 30/12/2026
                    access-denied       | GET /staff/accounts                | GET /staff/accounts
                    roles-changed       | something else                     | something else
                    figures-read        | all                                | all
                    """)
    void whatStandsThereForProgramsIsSaid(String act, String object, String said) {
        assertThat(in(VIETNAMESE).object(row("lan", act, object))).isEqualTo(said);
    }

    @Test
    void whoHasNoAccountIsNamed() {
        assertThat(in(VIETNAMESE).account(row("command line", "password-reset", "lan")))
                .isEqualTo("Lệnh trên máy chủ");
        assertThat(in(Locale.ENGLISH).account(row("identity provider", "person-linked", "lan")))
                .isEqualTo("The authority's sign-in");
        assertThat(in(VIETNAMESE).account(row("lan", "signed-in", ""))).isEqualTo("lan");
    }

    @Test
    void anActOfAFormerVersionIsShownAsItStandsThere() {
        assertThat(in(VIETNAMESE).act(row("lan", "no-such-act", ""))).isEqualTo("no-such-act");
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordForProgramsIsSaid(String act, String object) {
        assertThat(in(VIETNAMESE).object(row("lan", act, object))).isNotEqualTo(object);
    }

    static Stream<String[]> words() {
        return Stream.of(
                        Arrays.stream(ProviderOutcome.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                // Somebody with an account is refused by other words.
                                .filter(name -> !name.equals("Known"))
                                .map(name -> new String[] {"sign-in-refused", "provider: " + name}),
                        Stream.of("passkey", "provider", "code", "recovery code")
                                .map(way -> new String[] {"signed-in", way}),
                        Arrays.stream(Role.values())
                                .map(role -> new String[] {"account-created", "lan: " + Words.of(role)}),
                        Arrays.stream(ConsentOutcome.values())
                                .map(outcome -> new String[] {"consent-given", Words.of(outcome)}))
                .flatMap(words -> words);
    }

    private static AuditEntry row(String account, String act, String object) {
        return new AuditEntry(1, Instant.EPOCH, account, act, OptionalLong.empty(), object, "");
    }

    private static AuditWords in(Locale language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/console");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new AuditWords(messages, language);
    }
}
