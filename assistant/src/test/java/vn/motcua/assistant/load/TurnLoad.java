package vn.motcua.assistant.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures whole turns against a running service: from the moment at which a message was due to be sent, over the durable
 * commit, until its reply arrives: on the web session's event stream, or at the platform of Telegram or Zalo, which this program
 * plays. Messages are sent at a fixed rate whether or not the service keeps up, and time is counted from when each was due, so
 * that a stall is not hidden.
 *
 * <pre>
 * java -cp assistant/target/test-classes vn.motcua.assistant.load.TurnLoad http://localhost:8080 50 60
 * java -cp assistant/target/test-classes vn.motcua.assistant.load.TurnLoad http://localhost:8080 web=67,telegram=67,zalo=66 60 30 [questions.txt]
 * </pre>
 *
 * <p>The fourth argument is for how many seconds the service is warmed up before: a third of it at a quarter of the rate, a third at
 * half, a third at the whole. A Java program that has just begun is compiled while it runs. What is measured then is not reported.
 *
 * <p>The service must run on this machine: its limits per address do not count loopback, and the platforms listen there only. {@code
 * TurnLoad settings} prints the settings with which the service finds them.
 */
public final class TurnLoad {

    /** Each citizen writes at most every so many seconds, which is within the limit per session and per chat. */
    private static final int SECONDS_BETWEEN = 4;

    /** Of the rate that is measured, for a third of the warm-up each. */
    private static final int[] WARM_UP_AT_ONE_IN = {4, 2, 1};

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> QUESTIONS = List.of(
            "đăng ký khai sinh cho con cần giấy tờ gì",
            "lam can cuoc cho be 6 tuoi mat bao lau",
            "lệ phí đăng ký kết hôn",
            "xin giấy xác nhận độc thân ở đâu",
            "đăng ký tạm trú online được không",
            "mở quán ăn nhỏ cần xin phép gì",
            "sang tên sổ đỏ cho con hết bao nhiêu tiền",
            "đổi bằng lái xe máy bị mất",
            "làm hộ chiếu lần đầu",
            "ai được hưởng trợ cấp người cao tuổi");

    private TurnLoad() {}

    /** One channel's share of the load. */
    private record Share(LoadedChannel channel, int perSecond) {

        Share oneIn(int part) {
            return new Share(channel, Math.max(1, perSecond / part));
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 1 && args[0].equals("settings")) {
            LoadSettings.print();
            return;
        }
        if (args.length < 3) {
            System.err.println(
                    "TurnLoad URL TURNS_PER_SECOND|CHANNEL=TURNS,… SECONDS [SECONDS_OF_WARM_UP [FILE_OF_QUESTIONS]]");
            System.exit(2);
        }
        List<String> questions =
                args.length > 4 ? Files.readAllLines(Path.of(args[4]), StandardCharsets.UTF_8) : QUESTIONS;
        int warmUp = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        URI base = URI.create(args[0].endsWith("/") ? args[0] : args[0] + "/");
        run(shares(base, args[1]), Integer.parseInt(args[2]), warmUp, questions);
        System.exit(0);
    }

    private static List<Share> shares(URI base, String asked) throws IOException {
        Map<String, Integer> rates = new LinkedHashMap<>();
        for (String share : asked.split(",")) {
            int is = share.indexOf('=');
            rates.put(is < 0 ? "web" : share.substring(0, is), Integer.parseInt(share.substring(is + 1)));
        }
        var shares = new ArrayList<Share>();
        for (Map.Entry<String, Integer> rate : rates.entrySet()) {
            LoadedChannel channel = switch (rate.getKey()) {
                case "web" -> new WebVisitors(base);
                case "telegram" -> new TelegramCitizens(base);
                case "zalo" -> new ZaloCitizens(base);
                default -> throw new IllegalArgumentException("no channel is called " + rate.getKey());
            };
            shares.add(new Share(channel, rate.getValue()));
        }
        return shares;
    }

    private static void run(List<Share> shares, int seconds, int warmUp, List<String> questions) throws Exception {
        for (Share share : shares) {
            share.channel().open(share.perSecond() * SECONDS_BETWEEN);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int part : WARM_UP_AT_ONE_IN) {
                round(
                        shares.stream().map(share -> share.oneIn(part)).toList(),
                        warmUp / WARM_UP_AT_ONE_IN.length,
                        questions,
                        threads);
                shares.forEach(share -> forget(share.channel()));
            }
            long taken = round(shares, seconds, questions, threads);
            for (Share share : shares) {
                share.channel().latencies().report(share.channel().name(), share.perSecond() * seconds, taken);
                share.channel().close();
            }
            threads.shutdownNow();
        }
    }

    private static void forget(LoadedChannel channel) {
        int lost = channel.latencies().forget();
        if (lost > 0) {
            System.out.printf("%-9s %d lost while warming up%n", channel.name(), lost);
        }
    }

    /** Lets everybody write and waits for the replies; returns how long that took, in nanoseconds. */
    private static long round(List<Share> shares, int seconds, List<String> questions, ExecutorService threads)
            throws InterruptedException {
        long start = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        var senders = new ArrayList<Thread>();
        for (Share share : shares) {
            senders.add(Thread.ofPlatform().start(() -> send(share, seconds, questions, start, threads)));
        }
        for (Thread sender : senders) {
            sender.join();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && shares.stream()
                        .anyMatch(share -> share.channel().latencies().settled() < share.perSecond() * seconds)) {
            LockSupport.parkNanos(1_000_000);
        }
        return System.nanoTime() - start;
    }

    private static void send(Share share, int seconds, List<String> questions, long start, ExecutorService threads) {
        int citizens = share.perSecond() * SECONDS_BETWEEN;
        for (int i = 0; i < share.perSecond() * seconds; i++) {
            long due = start + i * Duration.ofSeconds(1).toNanos() / share.perSecond();
            waitUntil(due);
            int number = i;
            String text = questions.get(i % questions.size());
            threads.submit(() -> share.channel().say(number % citizens, "load-" + start + "-" + number, text, due));
        }
    }

    private static void waitUntil(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
