package vn.motcua.assistant.dossier;

import java.util.Optional;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.assistant.conversation.ServiceAct;
import vn.motcua.assistant.conversation.ServiceActs;

/** Does what a turn about dossiers has decided: everything but looking them up, which begins after the commit. */
final class DossierActs implements ServiceActs {

    private final LookupTable lookups;
    private final FollowTable follows;
    private final Runnable wake;

    /** @param wake called when something was committed that is to be looked up; must not block */
    DossierActs(LookupTable lookups, FollowTable follows, Runnable wake) {
        this.lookups = lookups;
        this.follows = follows;
        this.wake = wake;
    }

    @Override
    public String name() {
        return DossierReplies.SERVICE;
    }

    @Override
    public void carryOut(ServiceAct act) {
        DossierAct.read(act.what()).ifPresent(what -> {
            switch (what) {
                case DossierAct.Look look -> look(act, look);
                case DossierAct.Begin begin ->
                    DossierCode.of(begin.code()).ifPresent(code -> follows.begin(act.conversation(), code));
                case DossierAct.End end ->
                    DossierCode.of(end.code()).ifPresent(code -> follows.end(act.conversation(), code));
                case DossierAct.EndAll all -> follows.endAll(act.conversation());
            }
        });
    }

    private void look(ServiceAct act, DossierAct.Look look) {
        look.codes().stream()
                .map(DossierCode::of)
                .flatMap(Optional::stream)
                .forEach(code -> lookups.add(act.conversation(), code, look.digits(), act.language()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.run();
            }
        });
    }
}
