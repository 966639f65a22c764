package vn.motcua.assistant.vietqr;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * The operator's account for fees: all three settings or none.
 *
 * @param bank the bank's BIN or short name, as in {@code banks.tsv}
 * @param account the account number
 * @param accountName whose account it is, as the bank shows it to payers
 * @param procedures the codes of the procedures whose fees are paid to this account; fees of other agencies never are
 */
@ConfigurationProperties("motcua.payment")
record PaymentSettings(
        @Nullable String bank,
        @Nullable String account,
        @Nullable String accountName,
        @DefaultValue List<String> procedures) {

    private static final int LONGEST_NAME = 70;

    /**
     * Refuses a part of an account, and what cannot be one.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong with it
     */
    PaymentSettings {
        bank = given(bank);
        account = given(account);
        accountName = given(accountName);
        procedures = procedures.stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        if (bank != null || account != null || accountName != null) {
            refuseMissing("bank", bank);
            refuseMissing("account", account);
            refuseMissing("account-name", accountName);
        }
        for (String code : procedures) {
            if (!ProcedureCode.isCode(code)) {
                throw wrong("procedures", "holds '" + code + "', which is no procedure code");
            }
        }
        if (!procedures.isEmpty() && bank == null) {
            throw wrong("procedures", "is set, but no account is: set motcua.payment.bank, .account and .account-name");
        }
        if (bank != null && Banks.find(bank).isEmpty()) {
            throw wrong("bank", "is no bank's BIN or short name: '" + bank + "'");
        }
        if (account != null && !VietQr.isAccount(account)) {
            throw wrong("account", "must be 6 to 19 letters and digits without spaces");
        }
        if (accountName != null && accountName.length() > LONGEST_NAME) {
            throw wrong("account-name", "must have at most " + LONGEST_NAME + " characters");
        }
    }

    /** The account, when the operator has set one. */
    Optional<Beneficiary> beneficiary() {
        if (bank == null || account == null || accountName == null) {
            return Optional.empty();
        }
        return Optional.of(new Beneficiary(Banks.find(bank).orElseThrow(), account, accountName));
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void refuseMissing(String name, @Nullable String value) {
        if (value == null) {
            throw wrong(name, "is missing, though another of motcua.payment.bank, .account, .account-name is set");
        }
    }

    private static IllegalArgumentException wrong(String name, String what) {
        String setting = "motcua.payment." + name;
        String variable = setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return new IllegalArgumentException(setting + " (" + variable + ") " + what);
    }
}
