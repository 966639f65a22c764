package vn.motcua.assistant.handoff;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.dialogue.Desk;

/** The figures of cases over a database of a test, for tests of other packages. */
public final class CaseFiguresAccess {

    private CaseFiguresAccess() {}

    public static CaseFigures over(JdbcClient jdbc, Clock clock) {
        return new CaseFigures(new CaseMeasures(jdbc), new DeskTable(jdbc, Desk.usual()), jdbc, clock);
    }
}
