package vn.motcua.assistant.handout;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.checklist.Checklists.Kept;
import vn.motcua.assistant.dialogue.ChecklistSheet;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.WalkPlan.Due;
import vn.motcua.assistant.handout.Handout.Payment;
import vn.motcua.assistant.qr.ErrorCorrection;
import vn.motcua.assistant.qr.QrCode;
import vn.motcua.assistant.vietqr.PaymentRequests;
import vn.motcua.assistant.vietqr.VietQr;

/** Makes handouts from checklists as they are kept and the catalogue as it is published now. */
@Component
class Handouts {

    private final PublishedKnowledge knowledge;
    private final PaymentRequests payments;
    private final Clock clock;

    Handouts(PublishedKnowledge knowledge, PaymentRequests payments, Clock clock) {
        this.knowledge = knowledge;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * The handout of a checklist; empty when the catalogue has nothing of its course any more.
     *
     * @param link the address that goes on with it in a conversation; empty when the service knows none
     */
    Optional<Handout> of(Kept kept, Language language, String link) {
        return sheet(kept, language)
                .map(sheet -> new Handout(
                        kept.walk().id(),
                        sheet,
                        link,
                        link.isEmpty() ? null : QrCode.of(link, ErrorCorrection.MEDIUM),
                        sheet.dues().stream()
                                .flatMap(due -> payment(due).stream())
                                .toList()));
    }

    /** The transfer of a step; empty when the operator takes none, or what is to be paid there is not beyond doubt. */
    Optional<Payment> payment(Kept kept, int step) {
        return sheet(kept, kept.language()).map(ChecklistSheet::dues).orElse(List.of()).stream()
                .filter(due -> due.step() == step)
                .findFirst()
                .flatMap(this::payment);
    }

    private Optional<ChecklistSheet> sheet(Kept kept, Language language) {
        return ChecklistSheet.of(kept.walk(), knowledge.current(), language, clock.instant());
    }

    private Optional<Payment> payment(Due due) {
        return payments.request(due.dong(), purpose(due.procedures()))
                .map(request -> new Payment(due.step(), request, QrCode.of(request.payload(), ErrorCorrection.MEDIUM)));
    }

    /** By what the desk finds the dossier: the procedures' codes, as many as a transfer has room for. */
    private static String purpose(List<String> procedures) {
        String all = "TTHC " + String.join(" ", procedures);
        return all.length() <= VietQr.LONGEST_PURPOSE
                ? all
                : procedures.getFirst() + " va " + (procedures.size() - 1) + " TT khac";
    }
}
