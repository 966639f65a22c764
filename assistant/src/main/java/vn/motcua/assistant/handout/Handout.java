package vn.motcua.assistant.handout;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.ChecklistSheet;
import vn.motcua.assistant.qr.QrCode;
import vn.motcua.assistant.vietqr.PaymentRequest;

/**
 * A checklist as it is handed out, the same on the page and in the PDF.
 *
 * @param id the checklist's id
 * @param sheet what it says
 * @param link the address that goes on with it in a conversation; empty when the service knows none
 * @param code the QR code of that address; null when there is none
 * @param payments what can be paid by transfer; empty when the operator takes none
 */
record Handout(
        String id,
        ChecklistSheet sheet,
        String link,
        @Nullable QrCode code,
        List<Payment> payments) {

    /** Copies the list. */
    Handout {
        payments = List.copyOf(payments);
    }

    /**
     * A transfer.
     *
     * @param step the step at which it is paid, from 0
     * @param request what to pay to whom
     * @param code its QR code
     */
    record Payment(int step, PaymentRequest request, QrCode code) {}
}
