package vn.motcua.assistant.staff;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordQueueTest {

    @Test
    void whereManyWaitTheNextIsRefusedAtOnceAndThoseThatWaitAreServed() throws Exception {
        var room = new Semaphore(0, true);
        var passwords = new Passwords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), room);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var waiting = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 8; i++) {
                waiting.add(threads.submit(() -> passwords.matches("wrong", Passwords.OF_NOBODY)));
            }
            while (room.getQueueLength() < 8) {
                Thread.onSpinWait();
            }
            assertThatExceptionOfType(SignInBusyException.class)
                    .isThrownBy(() -> passwords.matches("wrong", Passwords.OF_NOBODY));
            room.release(2);
            for (Future<Boolean> one : waiting) {
                assertThat(one.get()).isFalse();
            }
        }
    }
}
