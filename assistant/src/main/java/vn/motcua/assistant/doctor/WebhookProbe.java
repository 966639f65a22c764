package vn.motcua.assistant.doctor;

import java.io.IOException;
import java.time.Duration;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Calls a webhook of our own the way a stranger would. The right answer is a refusal: it shows both that the address leads here and
 * that nothing unproven is taken.
 */
public final class WebhookProbe {

    private static final Duration TIME_OUT = Duration.ofSeconds(5);
    private static final int UNAUTHORIZED = 401;

    private final OkHttpClient client =
            new OkHttpClient.Builder().callTimeout(TIME_OUT).build();

    /**
     * Calls it.
     *
     * @param address the whole address, as the platform has it
     */
    public Finding call(String address) {
        var request = new Request.Builder()
                .url(address)
                .post(RequestBody.create("{}", MediaType.get("application/json")))
                .build();
        try (Response response = client.newCall(request).execute()) {
            return response.code() == UNAUTHORIZED
                    ? Finding.fine("doctor.webhook.guarded", address)
                    : Finding.fault("doctor.webhook.answers", address, Integer.toString(response.code()));
        } catch (IOException unreachable) {
            // From inside, an address may be out of reach that the platform reaches well.
            return Finding.note(
                    "doctor.webhook.unreached", address, unreachable.getClass().getSimpleName());
        }
    }
}
