package vn.motcua.assistant.handoff;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The arrivals of a database, without the rest of the application. */
public final class TestCaseArrivals {

    private TestCaseArrivals() {}

    public static CaseArrivals in(JdbcClient jdbc) {
        return new CaseArrivals(jdbc);
    }
}
