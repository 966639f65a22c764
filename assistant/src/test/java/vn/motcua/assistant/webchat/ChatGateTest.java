package vn.motcua.assistant.webchat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import vn.motcua.assistant.languagemodel.CitizenNetworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

/** From where a session writes is noted by its network, for messages alone. */
class ChatGateTest {

    private final WebSessions sessions = mock(WebSessions.class);
    private final CitizenNetworks networks = mock(CitizenNetworks.class);
    private final ChatGate gate = new ChatGate(new RateLimiter(new RateLimitSettings(Map.of())), sessions, networks);

    /** Stands for a controller. */
    static final class Handlers {
        @Limited({RateLimit.ADDRESS_MESSAGES, RateLimit.SESSION_MESSAGES})
        void say() {}

        @Limited(RateLimit.SESSION_READS)
        void read() {}
    }

    @BeforeEach
    void aSession() {
        when(sessions.find("token"))
                .thenReturn(Optional.of(new WebSession(UUID.randomUUID(), 7, Instant.parse("2026-12-01T00:00:00Z"))));
    }

    @Test
    void aMessageIsNotedByItsNetwork() throws Exception {
        assertThat(passes("say", "203.0.113.5")).isTrue();
        verify(networks).seen(7, new byte[] {(byte) 203, 0, 113, 5});
        assertThat(passes("say", "2001:db8:1:2:ffff:0:0:9")).isTrue();
        verify(networks).seen(7, new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8, 0, 1, 0, 2});
    }

    @Test
    void readingIsNotNotedNorIsThisMachine() throws Exception {
        assertThat(passes("read", "203.0.113.5")).isTrue();
        assertThat(passes("say", "127.0.0.1")).isTrue();
        verify(networks, never()).seen(anyLong(), any());
    }

    private boolean passes(String handler, String address) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/chat/messages");
        request.setRemoteAddr(address);
        request.addHeader("Authorization", "Bearer token");
        return gate.preHandle(
                request,
                new MockHttpServletResponse(),
                new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(handler)));
    }
}
