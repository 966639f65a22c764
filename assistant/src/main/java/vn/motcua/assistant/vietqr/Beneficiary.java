package vn.motcua.assistant.vietqr;

/**
 * Who receives payments.
 *
 * @param bank the bank
 * @param account the account number
 * @param name whose account it is
 */
public record Beneficiary(Bank bank, String account, String name) {}
