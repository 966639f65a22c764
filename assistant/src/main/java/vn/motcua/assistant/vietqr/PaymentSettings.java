package vn.motcua.assistant.vietqr;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator's account for fees: all three settings or none.
 *
 * @param bank the bank's BIN or short name, as in {@code banks.tsv}
 * @param account the account number
 * @param accountName whose account it is, as the bank shows it to payers
 */
@ConfigurationProperties("motcua.payment")
record PaymentSettings(
        @Nullable String bank,
        @Nullable String account,
        @Nullable String accountName) {

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
        if (bank != null || account != null || accountName != null) {
            refuseMissing("bank", bank);
            refuseMissing("account", account);
            refuseMissing("account-name", accountName);
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
