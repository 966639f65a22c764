package vn.motcua.connector.telegram;

import java.util.Optional;
import java.util.regex.Pattern;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import vn.motcua.connector.Fetched;
import vn.motcua.connector.wire.Download;

/** Files that citizens sent to the bot. The address of a file holds the token: it goes into no log and no reason. */
final class Downloads {

    /** Of the server's own making; anything that could leave its place is refused. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_.-]+)+");

    private final TelegramAccount account;
    private final OkHttpClient http;

    Downloads(TelegramAccount account, OkHttpClient http) {
        this.account = account;
        this.http = http;
    }

    /**
     * Fetches a file.
     *
     * @param told what {@code getFile} answered
     */
    Fetched fetch(Answer<JsonNode> told, int largest) {
        return switch (told) {
            case Answer.Ok<JsonNode> ok -> fetch(ok.value(), largest);
            case Answer.Failed<JsonNode> failed -> failed(failed.failure());
        };
    }

    private Fetched fetch(JsonNode file, int largest) {
        if (Member.whole(file, "file_size").orElse(0) > largest) {
            return Download.tooLarge();
        }
        Optional<String> path = Member.text(file, "file_path")
                .filter(given -> PATH.matcher(given).matches() && !given.contains(".."));
        return path.isEmpty() ? new Fetched.Never("Telegram gave no path for the file") : download(path.get(), largest);
    }

    private Fetched download(String path, int largest) {
        TelegramAccount.ApiAddress api = account.api();
        HttpUrl address = new HttpUrl.Builder()
                .scheme(api.scheme())
                .host(api.host())
                .port(api.port())
                .addPathSegments("file/bot" + account.token() + "/" + path)
                .build();
        return Download.by(http, new Request.Builder().url(address).build(), largest);
    }

    private static Fetched failed(TelegramFailure failure) {
        boolean forGood = failure instanceof TelegramFailure.Invalid
                || (failure instanceof TelegramFailure.Refused refused
                        && (refused.code() == 400 || refused.code() == 404));
        return forGood ? new Fetched.Never(failure.reason()) : new Fetched.Later(failure.reason());
    }
}
