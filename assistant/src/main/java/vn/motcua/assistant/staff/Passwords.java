package vn.motcua.assistant.staff;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords as Argon2id hashes (RFC 9106). Letters count the same however a keyboard composes them, so text is brought to
 * Unicode form NFKC first.
 */
final class Passwords {

    /**
     * The hash of a password that nobody knows: where there is no account, a password is compared with this one, which takes as
     * long.
     */
    static final String OF_NOBODY =
            "$argon2id$v=19$m=16384,t=2,p=1$HetBw1nOD4cjv8tuhMf3Xw$RMkRfY30RSgPC6cMOZcDzz4u/rOr11JyDW/O/ZcUdbw";

    /** Each computation fills 16 MB; more at once than this would not be faster. */
    private static final int AT_ONCE = 2;

    /** Whoever waits holds a thread that others, also citizens, need. */
    private static final int MOST_WAITING = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Without those that are taken for each other. */
    private static final String SYLLABARY = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore room;
    private final SecureRandom random = new SecureRandom();

    /** With the parameters of {@link #OF_NOBODY}. */
    Passwords() {
        this(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), new Semaphore(AT_ONCE, true));
    }

    /**
     * Computes no more at once than there is room.
     *
     * @param encoder how costly new hashes are
     */
    Passwords(Argon2PasswordEncoder encoder, Semaphore room) {
        this.encoder = encoder;
        this.room = room;
    }

    String hash(String password) {
        return computed(() -> encoder.encode(normal(password)));
    }

    boolean matches(String password, String hash) {
        return computed(() -> encoder.matches(normal(password), hash));
    }

    /** Whether a hash was made with other parameters than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** A new password of 79 random bits, in groups that can be read out on the telephone. */
    String oneTime() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(SYLLABARY.charAt(random.nextInt(SYLLABARY.length())));
        }
        return password.toString();
    }

    private <T> T computed(java.util.function.Supplier<T> computation) {
        try {
            if (room.getQueueLength() >= MOST_WAITING || !room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SignInBusyException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SignInBusyException();
        }
        try {
            return computation.get();
        } finally {
            room.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
