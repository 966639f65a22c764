package vn.motcua.assistant.dialogue;

import java.time.Instant;

import vn.motcua.connector.Gesture;

/**
 * What a citizen said, personal data already masked.
 *
 * @param content the text or the choice
 * @param at when it was received; the dialogue's only clock
 * @param token something that nobody can guess, new for each utterance; the dialogue's only chance. Empty where nothing may be
 *     begun that needs one
 * @param carried the walk that it brings along
 * @param reception how it stands at the desks
 * @param assistance what a language model does for this turn
 * @param services the services beside the procedures
 */
public record Utterance(
        Content content,
        Instant at,
        String token,
        Carried carried,
        Reception reception,
        Assistance assistance,
        Services services) {

    /** Without a language model and without services. */
    public Utterance(Content content, Instant at, String token, Carried carried, Reception reception) {
        this(content, at, token, carried, reception, Assistance.NONE, Services.NONE);
    }

    /** Typed text, or the value of a pressed quick reply. */
    public sealed interface Content {

        /** Typed text. */
        record Text(String text) implements Content {}

        /** The value of a quick reply that an earlier reply offered; anything may come, so anything must be survived. */
        record Chosen(String value) implements Content {}

        /**
         * Something else, such as a picture sent or a command given.
         *
         * @param gesture what it was
         * @param text the words that came with it; may be empty
         */
        record Did(Gesture gesture, String text) implements Content {}

        /** Nothing that the citizen said: something happened at a desk of which the citizen is told. */
        record Told(DeskEvent event) implements Content {}
    }

    /** Typed text. */
    public static Utterance text(String text, Instant at) {
        return new Utterance(new Content.Text(text), at, "", new Carried.Nothing(), Reception.NONE);
    }

    /** A pressed quick reply. */
    public static Utterance chosen(String value, Instant at) {
        return new Utterance(new Content.Chosen(value), at, "", new Carried.Nothing(), Reception.NONE);
    }

    /** Neither typed nor pressed. */
    public static Utterance did(Gesture gesture, String text, Instant at) {
        return new Utterance(new Content.Did(gesture, text), at, "", new Carried.Nothing(), Reception.NONE);
    }

    /** Something happened at a desk. */
    public static Utterance told(DeskEvent event, Instant at) {
        return new Utterance(new Content.Told(event), at, "", new Carried.Nothing(), Reception.NONE);
    }

    /** The same, where the desks can be asked. */
    public Utterance at(Reception desks) {
        return new Utterance(content, at, token, carried, desks, assistance, services);
    }

    /** The same with a token. */
    public Utterance with(String newToken) {
        return new Utterance(content, at, newToken, carried, reception, assistance, services);
    }

    /** The same, bringing something along. */
    public Utterance bringing(Carried brought) {
        return new Utterance(content, at, token, brought, reception, assistance, services);
    }

    /** The same with what a language model does for it. */
    public Utterance with(Assistance help) {
        return new Utterance(content, at, token, carried, reception, help, services);
    }

    /** The same, where services are reached. */
    public Utterance reaching(Services reached) {
        return new Utterance(content, at, token, carried, reception, assistance, reached);
    }
}
