package vn.motcua.assistant.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.privacy.PersonalData;

/**
 * What is kept of a citizen who asked for dossiers: what waits to be looked up, what was proven, what is followed, and when something was
 * told. The attempts stay for as long as they count, with the conversation's number and a digest of the code: otherwise erasing would be a
 * way to guess on.
 */
final class DossierPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    DossierPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void erase(long conversation, long through) {
        for (String table : new String[] {"dossier_lookup", "dossier_proven", "dossier_follow", "dossier_told"}) {
            jdbc.sql("delete from " + table + " where conversation_id = ?")
                    .param(conversation)
                    .update();
        }
    }
}
