package vn.motcua.assistant.telegram;

import java.util.List;
import java.util.stream.Collectors;

/** A chat as a page that looks as it does on phones, in columns from left to right. */
final class PhonePage {

    private static final String STYLE = """
            body { margin: 0; background: #d5e0d0; font: 15px/1.45 'Be Vietnam Pro', 'Noto Sans', 'DejaVu Sans', sans-serif; }
            main { columns: 4 340px; column-gap: 26px; padding: 18px 22px; }
            .bubble { break-inside: avoid; border-radius: 14px; padding: 8px 12px; margin: 0 0 8px; max-width: 300px;
                      white-space: pre-wrap; overflow-wrap: anywhere; box-shadow: 0 1px 1px #0002; }
            .bot { background: #fff; margin-bottom: 4px; }
            .own { background: #effdde; margin-left: auto; width: fit-content; }
            .pressed { background: none; box-shadow: none; color: #4c6b4c; font-size: 13px; text-align: center;
                       max-width: none; margin: 2px auto 8px; width: auto; padding: 0; }
            .file { background: #fff; color: #2b6ca3; }
            .edited { color: #6b7a6b; font-size: 12px; float: right; margin-left: 8px; }
            .row { display: flex; gap: 4px; max-width: 324px; margin-bottom: 4px; break-inside: avoid; }
            .row span { flex: 1; background: #6b8f6bcc; color: #fff; border-radius: 8px; padding: 6px 4px; text-align: center;
                        font-size: 13.5px; }
            .rows { margin-bottom: 10px; }
            """;

    private PhonePage() {}

    static String of(Phone phone) {
        return "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><style>" + STYLE + "</style><main>"
                + phone.bubbles().stream().map(PhonePage::bubble).collect(Collectors.joining())
                + "</main></html>";
    }

    private static String bubble(Bubble bubble) {
        return switch (bubble) {
            case Bubble.Own own ->
                own.pressed()
                        ? "<div class=\"bubble pressed\">Bấm: " + escaped(own.text()) + "</div>"
                        : "<div class=\"bubble own\">" + escaped(own.text()) + "</div>";
            case Bubble.Words words ->
                "<div class=\"bubble bot\">" + words.html()
                        + (words.edits() > 0 ? "<span class=\"edited\">đã sửa</span>" : "") + "</div>"
                        + rows(words.rows());
            case Bubble.File file ->
                "<div class=\"bubble file\">Tệp: " + escaped(file.name())
                        + (file.caption().isEmpty() ? "" : "\n" + escaped(file.caption())) + "</div>";
        };
    }

    private static String rows(List<List<Bubble.Button>> rows) {
        return rows.stream()
                .map(row -> "<div class=\"row\">"
                        + row.stream()
                                .map(button -> "<span>" + escaped(button.label()) + "</span>")
                                .collect(Collectors.joining())
                        + "</div>")
                .collect(Collectors.joining("", "<div class=\"rows\">", "</div>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
