package vn.motcua.assistant.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.stereotype.Component;

/** Examines all channels at once, each for a limited time: a platform that does not answer is a finding, not a hanging page. */
@Component
public class Doctor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<ChannelDoctor> doctors;

    Doctor(List<ChannelDoctor> doctors) {
        this.doctors = doctors.stream()
                .sorted(Comparator.comparing(ChannelDoctor::channel))
                .toList();
    }

    /** Examines everything that is configured; by the channel's name. */
    public List<Examination> examine() {
        var running = new ArrayList<Future<List<Finding>>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            doctors.forEach(doctor -> running.add(executor.submit(doctor::examine)));
            long end = System.nanoTime() + PATIENCE.toNanos();
            Map<String, List<Finding>> found = new TreeMap<>();
            for (int i = 0; i < doctors.size(); i++) {
                found.computeIfAbsent(doctors.get(i).channel(), channel -> new ArrayList<>())
                        .addAll(result(running.get(i), end));
            }
            executor.shutdownNow();
            return found.entrySet().stream()
                    .map(entry -> new Examination(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    private static List<Finding> result(Future<List<Finding>> running, long end) {
        try {
            return running.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            running.cancel(true);
            return List.of(Finding.fault("doctor.slow", Long.toString(PATIENCE.toSeconds())));
        } catch (ExecutionException failed) {
            // The message of an exception may carry a token.
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            return List.of(Finding.fault("doctor.failed", cause.getClass().getName()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of(Finding.fault("doctor.failed", "interrupted"));
        }
    }
}
