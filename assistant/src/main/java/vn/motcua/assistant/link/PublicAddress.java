package vn.motcua.assistant.link;

/**
 * Where citizens and platforms reach this service.
 *
 * @param url as set by {@code motcua.public-url}, without a slash at the end; empty when it is not set
 */
public record PublicAddress(String url) {

    /** Whether it is set and encrypted, as every platform demands of a webhook. */
    public boolean isSecure() {
        return url.startsWith("https://");
    }
}
