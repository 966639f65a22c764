package vn.motcua.assistant.poster;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for, before anything of it is known to be right.
 *
 * @param query a part of names or codes; may be empty
 * @param ids the chosen subjects, each once
 * @param everything whether everything that is found is to be chosen, too
 * @param size how many codes on a sheet; null when not given
 * @param channel where the codes lead; null when not given
 */
record Asked(
        String query,
        List<String> ids,
        boolean everything,
        @Nullable String size,
        @Nullable String channel) {

    private static final int LONGEST_QUERY = 200;
    private static final int LONGEST_ID = 64;

    /** Copies the list. */
    Asked {
        ids = List.copyOf(ids);
    }

    static Asked of(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        String[] ids = Objects.requireNonNullElse(request.getParameterValues("p"), new String[0]);
        return new Asked(
                query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query,
                Arrays.stream(ids).filter(id -> !id.isBlank()).distinct().toList(),
                request.getParameter("all") != null,
                request.getParameter("size"),
                request.getParameter("channel"));
    }

    /** The same choice at another address; what is far from right is left out. */
    String address(String path, String language) {
        var address = new StringBuilder(path).append("?lang=").append(language);
        append(address, "q", query);
        ids.stream()
                .filter(id -> id.length() <= LONGEST_ID)
                .limit(Sheet.MOST_CODES)
                .forEach(id -> append(address, "p", id));
        append(address, "size", Objects.requireNonNullElse(size, ""));
        append(address, "channel", Objects.requireNonNullElse(channel, ""));
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (!value.isEmpty() && value.length() <= LONGEST_QUERY) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
