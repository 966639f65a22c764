package vn.motcua.assistant.link;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.procedure.ProcedureCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubjectIdTest {

    @ParameterizedTest
    @CsvSource({
        "p.1.001193, PROCEDURE, 1.001193, p_1_001193",
        "e.sinh-con, LIFE_EVENT, sinh-con, e_sinh-con",
        "e.tuoi-14, LIFE_EVENT, tuoi-14, e_tuoi-14",
        "c.YE0a_kn0YaPJ7qcNSRDzWQ, CHECKLIST, YE0a_kn0YaPJ7qcNSRDzWQ, c_YE0a_kn0YaPJ7qcNSRDzWQ",
        "c._-0a_kn0YaPJ7qcNSRDz__, CHECKLIST, _-0a_kn0YaPJ7qcNSRDz__, c__-0a_kn0YaPJ7qcNSRDz__"
    })
    void isReadBackFromEveryChannelsForm(String value, SubjectId.Kind kind, String key, String telegram) {
        SubjectId id = SubjectId.read(value).orElseThrow();
        assertThat(id.kind()).isEqualTo(kind);
        assertThat(id.key()).isEqualTo(key);
        assertThat(id.value()).isEqualTo(value);
        assertThat(id.telegramParameter()).isEqualTo(telegram);
        assertThat(SubjectId.read(telegram)).contains(id);
        assertThat(id.choice()).isEqualTo("d:" + value);
        assertThat(SubjectId.readChoice(id.choice())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "p.",
                "p.1",
                "1.001193",
                "p.1.0011930",
                "p.1.001193 ",
                "P.1.001193",
                "e.",
                "e.Sinh-con",
                "e.sinh con",
                "e.-sinh",
                "e.sinh--con",
                "e.sinh.con",
                "x.1.001193",
                "c.short",
                "c.YE0a.kn0YaPJ7qcNSRDzWQ",
                "e.<script>",
                "p:1.001193",
                "e.sinh-con\n"
            })
    void whatComesFromOutsideAndIsNoSubjectIsNotRead(String parameter) {
        assertThat(SubjectId.read(parameter)).isEmpty();
    }

    @Test
    void theLongestFitsIntoEveryChannel() {
        SubjectId id = SubjectId.ofLifeEvent("a".repeat(60));
        assertThat(id.choice().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(id.telegramParameter()).matches("[A-Za-z0-9_-]{1,64}");
        assertThatThrownBy(() -> SubjectId.ofLifeEvent("a".repeat(61))).isInstanceOf(IllegalArgumentException.class);
        assertThat(SubjectId.of(new ProcedureCode("1.001193")).value()).isEqualTo("p.1.001193");
        assertThat(SubjectId.readChoice("p.1.001193")).isEmpty();
    }
}
