package vn.motcua.assistant.poster;

import java.util.Locale;

import org.springframework.context.MessageSource;
import vn.motcua.assistant.link.Channel;
import vn.motcua.assistant.link.SubjectId;
import vn.motcua.assistant.poster.Sheet.Label;

/** What stands on sheets, the same in HTML and PDF, in the language of whoever asked for them. */
final class SheetWords {

    private static final int SHORT = 40;
    private static final int MEDIUM = 80;
    private static final int LONG = 140;

    private final MessageSource messages;
    private final Locale language;
    private final String operator;
    private final Channel channel;

    SheetWords(MessageSource messages, Locale language, String operator, Channel channel) {
        this.messages = messages;
        this.language = language;
        this.operator = operator;
        this.channel = channel;
    }

    public String operator() {
        return operator;
    }

    /** The title of posters, and of the document. */
    public String title() {
        return say("poster.sheet.title");
    }

    /** What the code is for, where space is short. */
    public String shortTitle() {
        return say("poster.sheet.shortTitle");
    }

    public String name(Label label) {
        return label.subject().name(language);
    }

    /** The official name where it says more than the name; else empty. */
    public String officialName(Label label) {
        return label.subject().formalName(language);
    }

    /** The procedure's code with its word; empty for life events. */
    public String code(Label label) {
        SubjectId id = label.subject().id();
        return id.kind() == SubjectId.Kind.PROCEDURE ? say("poster.sheet.code", id.key()) : "";
    }

    /** How to use the code, step by step. */
    public String advice(Label label) {
        return say("poster.sheet.advice." + channel.word(), operator, toSend(label));
    }

    /** What is left to do after scanning; empty where the link does it all. */
    public String afterScanning(Label label) {
        return channel.begins() ? "" : say("poster.sheet.send", toSend(label));
    }

    /** The address as people type it; empty where a subject does not begin by it. */
    public String address(Label label) {
        return channel == Channel.WEB ? label.link().replaceFirst("^https?://", "") : "";
    }

    /** What screen readers say of the code. */
    public String codeTitle(Label label) {
        return say("poster.sheet.qr", name(label));
    }

    /** That it is a machine. */
    public String note() {
        return say("poster.sheet.note");
    }

    /** How long a name is, as a word for styles: print has no room to grow. */
    public String length(Label label) {
        int length = name(label).length();
        return length <= SHORT ? "short" : length <= MEDIUM ? "medium" : length <= LONG ? "long" : "longest";
    }

    private static String toSend(Label label) {
        SubjectId id = label.subject().id();
        return id.kind() == SubjectId.Kind.PROCEDURE
                ? id.key()
                : label.subject().name();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
