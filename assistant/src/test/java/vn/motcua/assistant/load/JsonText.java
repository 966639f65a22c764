package vn.motcua.assistant.load;

/** The little JSON that the load programs write, so that they run without any library. */
final class JsonText {

    private JsonText() {}

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
