package vn.motcua.assistant.vietqr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The banks of {@code banks.tsv}. */
public final class Banks {

    private static final List<Bank> ALL = read();

    private Banks() {}

    /** All banks, by BIN. */
    public static List<Bank> all() {
        return ALL;
    }

    /** The bank with this BIN or short name; spaces and case do not count in a name. */
    public static Optional<Bank> find(String binOrShortName) {
        String wanted = plain(binOrShortName);
        return ALL.stream()
                .filter(bank ->
                        bank.bin().equals(wanted) || plain(bank.shortName()).equals(wanted))
                .findFirst();
    }

    private static String plain(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static List<Bank> read() {
        try (InputStream file = Objects.requireNonNull(
                Banks.class.getResourceAsStream("banks.tsv"), "banks.tsv is part of this package")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Bank(columns[0], columns[1], columns[2]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
