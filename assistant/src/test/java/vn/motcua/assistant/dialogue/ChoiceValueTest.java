package vn.motcua.assistant.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.twin.Dimension;

import static org.assertj.core.api.Assertions.assertThat;

class ChoiceValueTest {

    private static final ProcedureCode CODE = new ProcedureCode("1.001193");

    @Test
    void readsWhatItWrites() {
        List<ChoiceValue> values = List.of(
                new ChoiceValue.Show(CODE, List.of(Aspect.FEE, Aspect.TIME)),
                new ChoiceValue.Part(CODE, Aspect.STEPS, 3),
                new ChoiceValue.WholeText(CODE, 0),
                new ChoiceValue.Narrow(
                        2, CODE, Dimension.ACTION, List.of("reissue", "exchange"), List.of(Aspect.FEE, Aspect.TIME)),
                new ChoiceValue.Ask("đăng ký khai sinh"),
                ChoiceValue.Command.PERSON);

        assertThat(values)
                .allSatisfy(value -> assertThat(ChoiceValue.read(value.value())).contains(value));
    }

    @Test
    void fallsBackToTheOverviewWhereTooMuchIsAsked() {
        var everything = new ChoiceValue.Show(CODE, Arrays.asList(Aspect.values()));

        assertThat(everything.value().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(ChoiceValue.read(everything.value())).contains(new ChoiceValue.Show(CODE, List.of(Aspect.OVERVIEW)));

        var narrow = new ChoiceValue.Narrow(1, CODE, Dimension.ACTION, List.of("reissue"), everything.aspects());
        assertThat(narrow.value().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(ChoiceValue.read(narrow.value()))
                .contains(new ChoiceValue.Narrow(
                        1, CODE, Dimension.ACTION, List.of("reissue"), List.of(Aspect.OVERVIEW)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "a",
                "a:1.001193",
                "a:1.1:fee",
                "a:1.001193:nothing",
                "p:1.001193:fee:-1",
                "q:",
                "k:1:1.001193:action=new",
                "k:1:1.001193:nothing=new:fee",
                "k:1:1.001193:action:fee",
                "k:-1:1.001193:action=new:fee",
                "PERSON"
            })
    void isNothingElse(String forged) {
        assertThat(ChoiceValue.read(forged)).isEmpty();
    }
}
