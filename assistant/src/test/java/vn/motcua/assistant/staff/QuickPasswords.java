package vn.motcua.assistant.staff;

import java.util.concurrent.Semaphore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes that cost little, for tests that sign in again and again. {@link AccountsTest} and {@link PasswordQueueTest} keep the
 * real parameters.
 */
public final class QuickPasswords {

    private static final int KILOBYTES = 64;

    static Passwords quick() {
        return new Passwords(new Argon2PasswordEncoder(16, 32, 1, KILOBYTES, 1), new Semaphore(2, true));
    }

    @Bean
    @Primary
    Passwords passwordsOfTests() {
        return quick();
    }
}
