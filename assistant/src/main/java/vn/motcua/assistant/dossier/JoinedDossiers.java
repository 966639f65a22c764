package vn.motcua.assistant.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.messaging.ConversationJoin;

/** What is asked for, proven and followed goes along when two conversations become one; and so do the attempts that count. */
final class JoinedDossiers implements ConversationJoin {

    private final JdbcClient jdbc;

    JoinedDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void join(long newer, long former, long said) {
        for (String table : new String[] {"dossier_proven", "dossier_follow"}) {
            jdbc.sql("update " + table
                            + " mine set conversation_id = ? where conversation_id = ? and not exists (select 1 from "
                            + table + " other where other.conversation_id = ? and other.code_key = mine.code_key)")
                    .params(former, newer, former)
                    .update();
        }
        for (String table : new String[] {"dossier_lookup", "dossier_attempt", "dossier_told"}) {
            jdbc.sql("update " + table + " set conversation_id = ? where conversation_id = ?")
                    .params(former, newer)
                    .update();
        }
    }
}
