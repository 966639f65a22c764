package vn.motcua.assistant.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.assistant.console.StaffBrowser;

/** An officer with one page open, which does what its scripts do: follows the stream of events and fetches what is new. */
final class LoadedOfficer {

    /** As the page's script. */
    private static final long LIST_EVERY = TimeUnit.SECONDS.toNanos(3);

    /** How often the officer opens the whole page anew. */
    private static final long PAGE_EVERY_MILLIS = 5000;

    private static final Pattern NEWEST = Pattern.compile("id=\"newest\" data-sequence=\"(\\d+)\"");

    private final StaffBrowser browser;
    private final Measured measured;
    private final Map<String, Long> awaited = new ConcurrentHashMap<>();
    private final AtomicLong listAt = new AtomicLong(System.nanoTime());
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile boolean again;
    private volatile boolean ended;
    private long open;
    private long newest;

    LoadedOfficer(int port, String name, String oneTime, String password, Measured measured) {
        this.browser = new StaffBrowser(port);
        this.measured = measured;
        browser.settle(name, oneTime, password);
    }

    /** Takes a case; the first one is the one that stays open. */
    void claim(long number) {
        if (open == 0) {
            open = number;
        }
        browser.post("/staff/cases/" + number + "/claim");
    }

    long looksAt() {
        return open;
    }

    void work(ExecutorService threads) {
        page();
        threads.submit(this::follow);
        threads.submit(() -> {
            while (!ended) {
                Thread.sleep(PAGE_EVERY_MILLIS);
                page();
            }
            return null;
        });
    }

    /** This text is about to be written in the open case. */
    void awaits(String text, long due) {
        awaited.put(text, due);
    }

    boolean isWaiting() {
        return !awaited.isEmpty();
    }

    void end() {
        ended = true;
    }

    private void page() {
        String body = timed("page of a case", "/staff/cases/" + open);
        saw(body);
    }

    private void follow() {
        try (InputStream events = browser.stream("/staff/cases/stream");
                var lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            String line;
            while (!ended && (line = lines.readLine()) != null) {
                if (line.startsWith("data:{")) {
                    if (line.contains("\"number\":" + open + ",")) {
                        Thread.startVirtualThread(this::fetchNew);
                    }
                    long last = listAt.get();
                    if (System.nanoTime() - last > LIST_EVERY && listAt.compareAndSet(last, System.nanoTime())) {
                        Thread.startVirtualThread(() -> timed("list", "/staff/cases/list?open=" + open));
                    }
                }
            }
        } catch (IOException gone) {
            if (!ended) {
                measured.failed();
            }
        }
    }

    /** One at a time, and once more when something was heard meanwhile. */
    private void fetchNew() {
        again = true;
        if (!fetching.tryLock()) {
            return;
        }
        try {
            while (again) {
                again = false;
                saw(timed("new messages of a case", "/staff/cases/" + open + "/messages?after=" + newest));
            }
        } finally {
            fetching.unlock();
        }
    }

    private void saw(String body) {
        long now = System.nanoTime();
        Matcher last = NEWEST.matcher(body);
        if (last.find()) {
            newest = Math.max(newest, Long.parseLong(last.group(1)));
        }
        awaited.forEach((text, due) -> {
            if (body.contains(text) && awaited.remove(text) != null) {
                measured.took("message, due to shown", now - due);
            }
        });
    }

    private String timed(String what, String path) {
        long begun = System.nanoTime();
        var response = browser.get(path);
        measured.took(what, System.nanoTime() - begun);
        if (response.statusCode() != 200) {
            measured.failed();
        }
        return response.body();
    }
}
