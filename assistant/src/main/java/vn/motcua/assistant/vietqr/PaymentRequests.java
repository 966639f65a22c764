package vn.motcua.assistant.vietqr;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Makes payment requests to the operator's account; none when the operator has set no account. */
public final class PaymentRequests {

    private final Optional<Beneficiary> beneficiary;
    private final Set<String> procedures;

    PaymentRequests(Optional<Beneficiary> beneficiary, Set<String> procedures) {
        this.beneficiary = beneficiary;
        this.procedures = Set.copyOf(procedures);
    }

    /** The codes of the procedures whose fees are paid to this account. */
    public Set<String> procedures() {
        return procedures;
    }

    /**
     * A request for an amount.
     *
     * @param amount whole đồng, 1 or more
     * @param purpose what the transfer is for, at most {@link VietQr#LONGEST_PURPOSE} characters; Vietnamese letters lose their marks
     * @throws IllegalArgumentException when amount or purpose cannot stand in a transfer, naming what is wrong
     */
    public Optional<PaymentRequest> request(long amount, String purpose) {
        return beneficiary.map(to -> {
            var transfer = new VietQr(to.bank(), to.account(), OptionalLong.of(amount), purpose);
            return new PaymentRequest(to, amount, transfer.purpose(), transfer.payload());
        });
    }
}
