package vn.motcua.connector.wire;

import java.io.IOException;

import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import vn.motcua.connector.Fetched;

/** Fetches what is no text, and no more of it than wanted. Reasons name no address: addresses may hold tokens. */
public final class Download {

    private Download() {}

    /**
     * Makes the call and waits for its end.
     *
     * @param http follows no redirects
     * @param largest in bytes; of what is larger no more is read than is needed to know it
     */
    public static Fetched by(OkHttpClient http, Request request, int largest) {
        try (Response response = http.newCall(request).execute()) {
            if (response.code() != 200) {
                String why = "the download answered HTTP " + response.code();
                return mayPass(response.code()) ? new Fetched.Later(why) : new Fetched.Never(why);
            }
            BufferedSource source = response.body().source();
            return response.body().contentLength() > largest || source.request(largest + 1L)
                    ? tooLarge()
                    : new Fetched.Content(source.readByteArray());
        } catch (IOException broken) {
            return new Fetched.Later("the download broke (" + broken.getClass().getSimpleName() + ")");
        }
    }

    /** What is said of a file that is larger than wanted. */
    public static Fetched tooLarge() {
        return new Fetched.Never("the file is too large");
    }

    private static boolean mayPass(int status) {
        return status >= 500 || status == 429 || status == 408;
    }
}
