package vn.motcua.assistant.webchat;

import java.io.IOException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import static org.assertj.core.api.Assertions.assertThat;

/** That somebody has closed a page is no fault, and nothing is logged of it. */
class GoneClientsTest {

    /** Of this test alone: services that run beside it have filters of their own. */
    private final LoggerContext logging = new LoggerContext();

    private final Logger log = logging.getLogger("example");

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final GoneClients filter = new GoneClients();

    @BeforeEach
    void begin() {
        heard.start();
        log.addAppender(heard);
        filter.begin(logging);
    }

    @AfterEach
    void end() {
        filter.end();
        log.detachAppender(heard);
    }

    @Test
    void nothingIsLoggedOfWhoHasLeft() {
        var gone = new IllegalStateException("template", new ClientAbortException(new IOException("Broken pipe")));
        log.error("Exception processing template", gone);
        // As Thymeleaf does it.
        log.error("[{}] Exception processing template \"{}\"", "main", "console/figures", gone);
        log.warn("Failure in @ExceptionHandler", new AsyncRequestNotUsableException("the response is over"));
        assertThat(heard.list).isEmpty();
    }

    @Test
    void everyOtherFaultIs() {
        log.error("sending", new IOException("Connection reset"));
        log.error("[{}] Exception processing template \"{}\"", "main", "x", new IllegalStateException("wrong"));
        log.warn("no exception {} {} {}", 1, 2, 3);
        assertThat(heard.list).hasSize(3);
        filter.end();
        log.error("after the end", new ClientAbortException());
        assertThat(heard.list).hasSize(4);
    }

    @Test
    void nobodyIsAnsweredWhoHasLeft() throws Exception {
        var problems = new ChatProblems();
        var request = new ServletWebRequest(new MockHttpServletRequest());
        Logger own = (Logger) LoggerFactory.getLogger(ChatProblems.class);
        own.addAppender(heard);
        try {
            assertThat(problems.fault(new ClientAbortException(), request)).isNull();
            assertThat(heard.list).isEmpty();
            assertThat(problems.fault(new IllegalStateException(), request)).isNotNull();
            assertThat(heard.list).hasSize(1);
        } finally {
            own.detachAppender(heard);
        }
    }
}
