package vn.motcua.assistant.database;

import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Which database to use.
 *
 * @param dataDirectory where the embedded database lives; absolute
 * @param external the operator's own database; when present nothing is embedded
 */
public record DatabaseSettings(Path dataDirectory, Optional<DatabaseAddress> external) {

    /** Where data lives when nothing else is said, relative to the working directory. */
    static final String DEFAULT_DATA_DIRECTORY = "./data";

    private static final String URL_SETTING = "MOTCUA_DATABASE_URL (spring.datasource.url)";

    /** Makes the directory absolute. */
    public DatabaseSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /**
     * The settings of a job that runs without Spring: {@code MOTCUA_DATA_DIR}, {@code MOTCUA_DATABASE_URL}, {@code _USER} and
     * {@code _PASSWORD}, the same variables that the service reads.
     *
     * @param environment gives a variable's value, or null; normally {@code System::getenv}
     * @throws IllegalStateException when they contradict each other, naming the variable
     */
    public static DatabaseSettings ofEnvironment(NullableLookup environment) {
        return of(
                environment.get("MOTCUA_DATA_DIR"),
                environment.get("MOTCUA_DATABASE_URL"),
                environment.get("MOTCUA_DATABASE_USER"),
                environment.get("MOTCUA_DATABASE_PASSWORD"));
    }

    static DatabaseSettings of(
            @Nullable String dataDirectory, @Nullable String url, @Nullable String user, @Nullable String password) {
        Path directory = Path.of(orDefault(dataDirectory, DEFAULT_DATA_DIRECTORY));
        String address = orDefault(url, "");
        if (address.isEmpty()) {
            if (!orDefault(user, "").isEmpty() || !orDefault(password, "").isEmpty()) {
                throw new IllegalStateException(
                        URL_SETTING + " is missing, though a user or a password is given for it");
            }
            return new DatabaseSettings(directory, Optional.empty());
        }
        if (!address.startsWith("jdbc:postgresql:")) {
            throw new IllegalStateException(URL_SETTING + " must begin with jdbc:postgresql:");
        }
        return new DatabaseSettings(
                directory, Optional.of(new DatabaseAddress(address, orDefault(user, ""), orDefault(password, ""))));
    }

    private static String orDefault(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** Looks a setting up by name. */
    @FunctionalInterface
    public interface NullableLookup {
        /** The value, or null when it is not set. */
        @Nullable
        String get(String name);
    }
}
