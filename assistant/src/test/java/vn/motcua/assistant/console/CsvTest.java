package vn.motcua.assistant.console;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@sum(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0 =1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20sum(1)"
            })
    void noValueIsAFormula(String value) {
        assertThat(row(value)).startsWith("\"'").endsWith("\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn A", "1.001193", "a=b", " Lan", ""})
    void otherValuesStayAsTheyAre(String value) {
        assertThat(row(value)).isEqualTo('"' + value + "\"\r\n");
    }

    private static String row(String value) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        Csv.row(out, value);
        out.flush();
        return text.toString();
    }
}
