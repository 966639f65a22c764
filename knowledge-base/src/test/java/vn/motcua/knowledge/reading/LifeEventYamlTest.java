package vn.motcua.knowledge.reading;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.LifeEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LifeEventYamlTest {

    private static final String SOUND = """
            event: sinh-con
            name: {vi: Sinh con, en: Having a baby}
            intro: {vi: Làm mọi việc cho bé., en: All for the baby.}
            said: [vợ em mới sinh]
            questions:
            - id: noi
              kind: place
              ask: {vi: Ở đâu?, en: Where?}
              again: {vi: Xã nào?, en: Which commune?}
            - id: song
              kind: yes-no
              ask: {vi: Cha mẹ ở cùng không?, en: Together?}
              again: {vi: Ở cùng nhà?, en: In one home?}
            parts:
            - code: "1.001193"
              together: {vi: Làm một lần, en: In one go}
            - code: "1.004222"
              needs: {vi: Cần giấy khai sinh, en: Needs the certificate}
              when: {song: "yes"}
            """;

    @Test
    void readsEveryKey() throws RecordException {
        LifeEvent event = LifeEventYaml.read(SOUND);
        assertThat(event.id()).isEqualTo("sinh-con");
        assertThat(event.questions()).extracting(CaseQuestion::key).containsExactly("sinh-con:noi", "sinh-con:song");
        assertThat(event.parts()).extracting(part -> part.code().value()).containsExactly("1.001193", "1.004222");
        assertThat(event.parts().getFirst().together().vi()).isEqualTo("Làm một lần");
        assertThat(event.parts().getLast().needs().en()).isEqualTo("Needs the certificate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "event: sinh-con      | event: Sinh con     | 1  | 'event' must be small letters",
                "en: Having a baby    | de: Ein Kind        | 2  | unknown key 'de'",
                ", en: All for the baby. | ``               | 3  | 'en' is missing",
                "said: [vợ em mới sinh] | said: vợ em       | 4  | 'said' must be a list",
                "id: song             | id: noi             | 10 | is there already",
                "code: \"1.004222\"   | code: 1-004222      | 17 | is no procedure code",
                "code: \"1.004222\"   | code: \"1.001193\"  | 17 | 1.001193 is there already",
                "code: \"1.004222\"   | \"xin\": chào       | 17 | unknown key 'xin'",
                "song: \"yes\"        | song: co            | 19 | has no option 'co'",
                "song: \"yes\"        | noi: Hà Nội         | 19 | no condition can look at the place",
                "song: \"yes\"        | khac: \"yes\"       | 19 | unknown key 'khac'"
            })
    void refusesWithTheLine(String from, String to, int line, String says) {
        assertThat(SOUND).contains(from);
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> LifeEventYaml.read(SOUND.replace(from, to)))
                .satisfies(e -> assertThat(e.in(Path.of("e.yaml"), 0).toString())
                        .startsWith("e.yaml:" + line + ": ")
                        .contains(says));
    }

    @Test
    void refusesAnEventWithoutAProcedure() {
        assertThatExceptionOfType(RecordException.class)
                .isThrownBy(() -> LifeEventYaml.read(SOUND.substring(0, SOUND.indexOf("parts:")) + "parts: []\n"))
                .satisfies(e -> assertThat(e.in(Path.of("e.yaml"), 0).toString())
                        .startsWith("e.yaml:14: ")
                        .contains("at least one procedure"));
    }
}
