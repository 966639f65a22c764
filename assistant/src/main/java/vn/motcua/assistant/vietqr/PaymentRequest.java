package vn.motcua.assistant.vietqr;

/**
 * A payment that a citizen may make; everything that should stand beside its QR code.
 *
 * @param beneficiary who receives it
 * @param amount whole đồng, 1 or more
 * @param purpose what will stand in the transfer, without marks
 * @param payload the text of the QR code
 */
public record PaymentRequest(Beneficiary beneficiary, long amount, String purpose, String payload) {}
