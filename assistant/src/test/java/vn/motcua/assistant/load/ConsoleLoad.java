package vn.motcua.assistant.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.MotCua;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;

/**
 * Measures the officers' console in a service that this program starts in its own process, on a database of its own: many officers
 * with open pages, many open conversations, citizens who write at a fixed rate. Reported are the time from when a citizen's message was
 * due to be sent until an officer's page has fetched it, and the time that pages take.
 *
 * <pre>
 * java -cp … vn.motcua.assistant.load.ConsoleLoad OFFICERS CONVERSATIONS MESSAGES_PER_SECOND SECONDS [SECONDS_OF_WARM_UP]
 * </pre>
 */
public final class ConsoleLoad {

    private static final String PASSWORD = "ngựa đồng pin kẹp giấy";

    /** How many cases an officer has in hand; the others wait. */
    private static final int IN_HAND = 8;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Measured measured = new Measured();
    private int written;

    private ConsoleLoad(ConfigurableApplicationContext service) {
        this.port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.jdbc = service.getBean(JdbcClient.class);
        this.accounts = service.getBean(Accounts.class);
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 4) {
            System.err.println("ConsoleLoad OFFICERS CONVERSATIONS MESSAGES_PER_SECOND SECONDS [SECONDS_OF_WARM_UP]");
            System.exit(2);
        }
        Path data = Files.createTempDirectory("console-load");
        try (ConfigurableApplicationContext service = SpringApplication.run(
                MotCua.class, "--server.port=0", "--motcua.data-dir=" + data, "--motcua.turns.warm-up=0s")) {
            new ConsoleLoad(service)
                    .run(
                            Integer.parseInt(args[0]),
                            Integer.parseInt(args[1]),
                            Integer.parseInt(args[2]),
                            Integer.parseInt(args[3]),
                            args.length > 4 ? Integer.parseInt(args[4]) : 0);
        }
        System.exit(0);
    }

    private void run(int officers, int conversations, int perSecond, int seconds, int warmUp) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<LoadedCitizen> citizens =
                    all(threads, conversations, number -> LoadedCitizen.begin(port, "console-" + number));
            for (LoadedCitizen citizen : citizens) {
                citizen.say("cho tôi gặp cán bộ");
            }
            until(() -> count("select count(*) from hand_over") >= conversations);
            List<Long> cases =
                    jdbc.sql("""
                    select h.id from hand_over h join conversation c on c.id = h.conversation_id
                    join web_session s on s.conversation_id = c.id order by s.created_at, s.id""").query((row, number) -> row.getLong("id")).list();
            // One after the other: more passwords at once than a few are refused.
            var staff = new ArrayList<LoadedOfficer>();
            for (int number = 0; number < officers; number++) {
                staff.add(officer(number));
            }
            for (int i = 0; i < staff.size(); i++) {
                LoadedOfficer officer = staff.get(i);
                for (int taken = 0; taken < IN_HAND; taken++) {
                    officer.claim(cases.get((i + taken * staff.size()) % cases.size()));
                }
            }
            System.out.printf(
                    "%d officers, %d open conversations, %d in hand%n",
                    staff.size(),
                    count("select count(*) from hand_over where status <> 'closed'"),
                    count("select count(*) from hand_over where status = 'held'"));
            staff.forEach(officer -> officer.work(threads));
            write(staff, citizens, perSecond, warmUp);
            measured.forget();
            write(staff, citizens, perSecond, seconds);
            staff.forEach(LoadedOfficer::end);
            measured.report();
        }
    }

    private LoadedOfficer officer(int number) {
        String name = "officer" + number;
        String oneTime = accounts.create(Actor.commandLine(), name, "Cán bộ " + number, EnumSet.of(Role.OFFICER))
                .password();
        return new LoadedOfficer(port, name, oneTime, PASSWORD, measured);
    }

    /** Every other message comes from a citizen whose conversation an officer looks at, the others from anybody. */
    private void write(List<LoadedOfficer> staff, List<LoadedCitizen> citizens, int perSecond, int seconds)
            throws InterruptedException {
        List<LoadedCitizen> watched = watched(staff, citizens);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < perSecond * seconds; i++) {
                long due = start + i * Duration.ofSeconds(1).toNanos() / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                String text = "tin " + letters(written++) + ".";
                LoadedOfficer officer = staff.get(i / 2 % staff.size());
                LoadedCitizen citizen =
                        i % 2 == 0 ? watched.get(i / 2 % staff.size()) : citizens.get(i * 31 % citizens.size());
                if (i % 2 == 0) {
                    officer.awaits(text, due);
                }
                threads.submit(() -> citizen.say(text));
            }
        }
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end && staff.stream().anyMatch(LoadedOfficer::isWaiting)) {
            Thread.sleep(5);
        }
    }

    /** A number in letters: digits might be somebody's and be masked. */
    private static String letters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
                .collect(Collectors.joining("", "so-", "-"));
    }

    private List<LoadedCitizen> watched(List<LoadedOfficer> staff, List<LoadedCitizen> citizens) {
        var watched = new ArrayList<LoadedCitizen>();
        for (LoadedOfficer officer : staff) {
            long conversation = jdbc.sql("select conversation_id from hand_over where id = ?")
                    .param(officer.looksAt())
                    .query(Long.class)
                    .single();
            watched.add(citizens.stream()
                    .filter(citizen -> conversationOf(citizen) == conversation)
                    .findFirst()
                    .orElseThrow());
        }
        return watched;
    }

    private long conversationOf(LoadedCitizen citizen) {
        return citizen.conversation(id -> jdbc.sql("select conversation_id from inbox where event_id like ? limit 1")
                .param("%" + id)
                .query(Long.class)
                .single());
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private interface Making<T> {
        T make(int number) throws Exception;
    }

    private static <T> List<T> all(ExecutorService threads, int count, Making<T> making) throws Exception {
        var made = new ArrayList<Future<T>>();
        for (int i = 0; i < count; i++) {
            int number = i;
            made.add(threads.submit((Callable<T>) () -> making.make(number)));
            if (i % 8 == 7) {
                made.get(i - 7).get();
            }
        }
        var all = new ArrayList<T>();
        for (Future<T> one : made) {
            all.add(one.get());
        }
        return all;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the conversations were not handed over in time");
            }
            Thread.sleep(50);
        }
    }
}
