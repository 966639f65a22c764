package vn.motcua.assistant.staff;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit of a database, without the rest of the application. */
public final class TestAudit {

    private TestAudit() {}

    public static Audit in(JdbcClient jdbc, Clock clock) {
        return new Audit(jdbc, clock);
    }
}
