package vn.motcua.assistant.zalo;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.motcua.assistant.messaging.Intake;
import vn.motcua.connector.zalo.ZaloAccount;
import vn.motcua.connector.zalo.ZaloEvents;
import vn.motcua.connector.zalo.ZaloSignature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** What Zalo, or whoever calls in its name, is answered before there is a whole body. */
class ZaloWebhookControllerTest {

    private static final ZaloAccount ACCOUNT =
            new ZaloAccount("360846524940903967", "388613280878808645", "app-secret-1", "oa-secret-1");

    private final WebhookWatch watch = new WebhookWatch(Clock.systemUTC());
    private final ZaloWebhookController controller = new ZaloWebhookController(
            new ZaloChannel(
                    new ZaloSignature(ACCOUNT),
                    new ZaloEvents(ACCOUNT),
                    new WebhookIntake(mock(Intake.class), watch),
                    watch),
            Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(strings = {"", "mac=", "mac=0123", "sha256=00000000000000000000000000000000"})
    void theBodyIsNotReadWithoutTheFormOfASignature(String header) {
        var request = new BrokenOff();
        request.addHeader(ZaloSignature.HEADER, header);
        assertThat(controller.receive(request).getStatusCode().value()).isEqualTo(401);
        assertThat(request.read).isFalse();
        assertThat(controller.receive(new BrokenOff()).getStatusCode().value()).isEqualTo(401);
        assertThat(watch.unprovenSoFar()).isEqualTo(2);
    }

    @Test
    void aBodyThatBreaksOffIsNoFaultOfOurs() {
        var request = new BrokenOff();
        request.addHeader(ZaloSignature.HEADER, "mac=" + "0".repeat(64));
        assertThat(controller.receive(request).getStatusCode().value()).isEqualTo(400);
        assertThat(request.read).isTrue();
    }

    /** A call whose body ends before it should. */
    private static final class BrokenOff extends MockHttpServletRequest {

        private boolean read;

        BrokenOff() {
            super("POST", ZaloWebhookController.PATH);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() throws IOException {
                    read = true;
                    throw new IOException("broken off");
                }

                @Override
                public boolean isFinished() {
                    return false;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
