package vn.motcua.connector.telegram;

/**
 * How a call of the Bot API ended.
 *
 * @param <T> what it answers
 */
public sealed interface Answer<T> {

    /** It was done. */
    record Ok<T>(T value) implements Answer<T> {}

    /** It was not, or that cannot be known. */
    record Failed<T>(TelegramFailure failure) implements Answer<T> {}
}
