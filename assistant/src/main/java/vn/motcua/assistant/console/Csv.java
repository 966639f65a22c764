package vn.motcua.assistant.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.motcua.assistant.directory.SheetCells;

/** Comma-separated values (RFC 4180), in UTF-8 with the mark that spreadsheets need to see that it is. */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    /** Answers with a file of this name. */
    static void answer(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** The first row of a file. */
    static void head(PrintWriter out, String... names) {
        out.print(BYTE_ORDER_MARK);
        row(out, names);
    }

    static void row(PrintWriter out, String... values) {
        out.print(Arrays.stream(values).map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String quoted(String value) {
        return '"' + SheetCells.guarded(value).replace("\"", "\"\"") + '"';
    }
}
