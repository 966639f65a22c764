package vn.motcua.assistant.zalo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class DutyTest {

    @Test
    @Timeout(20)
    void whatHangsDoesNotKeepTheServiceFromStopping() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var duty = new Duty(
                "hanging",
                () -> {
                    begun.countDown();
                    awaiting(released);
                    ended.countDown();
                },
                Duration.ofHours(1),
                Duration.ofMillis(50));
        duty.start();
        begun.await();
        duty.stop();
        assertThat(duty.isRunning()).isFalse();
        assertThat(ended.getCount()).as("it is not broken off either").isEqualTo(1);
        released.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
