package vn.motcua.assistant.zalo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import com.zaxxer.hikari.HikariDataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.connector.wire.HttpCalls;
import vn.motcua.connector.zalo.Access;
import vn.motcua.connector.zalo.Pkce;
import vn.motcua.connector.zalo.TokenAnswer;
import vn.motcua.connector.zalo.ZaloAccount;
import vn.motcua.connector.zalo.ZaloOAuth;
import vn.motcua.doubles.ScriptedAnswer;
import vn.motcua.doubles.ZaloDouble;

import static org.assertj.core.api.Assertions.assertThat;

/** The token pair of an account through renewals, races, crashes and outages, on a real database and a double of Zalo. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class TokenKeeperTest {

    private static final Duration LIFE = Duration.ofHours(25);
    private static final Duration REFRESH_LIFE = Duration.ofDays(90);

    private final DatabaseAddress database = TestDatabase.migrated();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final ZaloDouble zalo = ZaloDouble.start();
    private final List<HikariDataSource> sources = new ArrayList<>();

    @BeforeEach
    void consented() {
        var first = new Node();
        first.table.consented(
                zalo.accessToken(),
                zalo.refreshToken(),
                clock.instant().plus(LIFE),
                clock.instant().plus(REFRESH_LIFE));
    }

    @AfterEach
    void stop() {
        sources.forEach(HikariDataSource::close);
        zalo.close();
    }

    @Test
    void aGoodTokenIsUsedAsItIs() {
        assertThat(new Node().keeper.current()).isEqualTo(new Access.Token("access-0"));
        assertThat(zalo.refreshes().size()).isZero();
    }

    @Test
    void thePairIsRenewedAheadOfItsEnd() {
        var node = new Node();
        clock.pass(Duration.ofHours(19));
        node.keeper.look();
        assertThat(zalo.refreshes().size()).isZero();
        clock.pass(Duration.ofHours(1));
        node.keeper.look();
        node.keeper.look();
        assertThat(zalo.refreshes().size()).isEqualTo(1);
        assertThat(node.keeper.current()).isEqualTo(new Access.Token("access-1"));
    }

    @Test
    void anIdleAccountKeepsItsConsentForAYear() {
        var node = new Node();
        for (int hour = 0; hour < 365 * 24; hour++) {
            clock.pass(Duration.ofHours(1));
            node.keeper.look();
        }
        assertThat(zalo.refreshes().size()).isBetween(365 * 24 / 25, 365 * 24 / 20);
        assertThat(node.keeper.current()).isEqualTo(new Access.Token(zalo.accessToken()));
    }

    @Test
    void twoNodesThatNeedANewPairMakeOneCall() throws Exception {
        var one = new Node();
        var two = new Node();
        clock.pass(LIFE);
        zalo.oauth().next(ScriptedAnswer.slow(Duration.ofMillis(300)));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Access>> answers = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Callable<Access> asking = i % 2 == 0 ? one.keeper::current : two.keeper::current;
                answers.add(executor.submit(asking));
            }
            for (Future<Access> answer : answers) {
                assertThat(answer.get()).isEqualTo(new Access.Token("access-1"));
            }
        }
        assertThat(zalo.refreshes().size()).isEqualTo(1);
    }

    @Test
    void aTokenThatZaloRefusesIsRenewedOnceByWhicheverNode() throws Exception {
        var one = new Node();
        var two = new Node();
        zalo.expireAccessToken();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Access> a = executor.submit(() -> one.keeper.refreshedAfter("access-0"));
            Future<Access> b = executor.submit(() -> two.keeper.refreshedAfter("access-0"));
            assertThat(a.get()).isEqualTo(new Access.Token("access-1"));
            assertThat(b.get()).isEqualTo(new Access.Token("access-1"));
        }
        assertThat(zalo.refreshes().size()).isEqualTo(1);
    }

    @Test
    void aNodeThatEndsBetweenAnswerAndCommitLosesThePairAndTheAlarmIsRaised(CapturedOutput log) {
        var ending = new Node(refreshToken -> {
            oauth().refresh(refreshToken);
            throw new NodeEnded();
        });
        clock.pass(LIFE);
        assertThat(thrownBy(ending.keeper::current)).isInstanceOf(NodeEnded.class);
        var next = new Node();
        assertThat(next.keeper.current()).isInstanceOf(Access.NotNow.class);
        clock.pass(Duration.ofMinutes(2));
        assertThat(next.keeper.current()).isInstanceOf(Access.NeedsConsent.class);
        assertThat(zalo.refreshes()).as("the old token is tried once more").containsExactly("refresh-0", "refresh-0");
        for (int i = 0; i < 50; i++) {
            clock.pass(Duration.ofHours(1));
            next.keeper.look();
            assertThat(next.keeper.current()).isInstanceOf(Access.NeedsConsent.class);
            assertThat(next.keeper.refreshedAfter("access-0")).isInstanceOf(Access.NeedsConsent.class);
        }
        assertThat(zalo.refreshes().size()).as("and never again").isEqualTo(2);
        assertThat(log.getOut().split("needs the consent", -1)).as("alarms").hasSize(2);
    }

    @Test
    void aNodeThatEndsBeforeZaloSawItsCallCostsNothing() {
        var ending = new Node(refreshToken -> {
            throw new NodeEnded();
        });
        clock.pass(LIFE);
        assertThat(thrownBy(ending.keeper::current)).isInstanceOf(NodeEnded.class);
        clock.pass(Duration.ofMinutes(2));
        assertThat(new Node().keeper.current()).isEqualTo(new Access.Token("access-1"));
    }

    @Test
    void twoCrashesInARowAreNotFollowedByAThirdCall() {
        var ending = new Node(refreshToken -> {
            throw new NodeEnded();
        });
        clock.pass(LIFE);
        for (int i = 0; i < 2; i++) {
            assertThat(thrownBy(ending.keeper::current)).isInstanceOf(NodeEnded.class);
            clock.pass(Duration.ofMinutes(2));
        }
        assertThat(new Node().keeper.current()).isInstanceOf(Access.NeedsConsent.class);
        assertThat(zalo.refreshes().size()).isZero();
    }

    @Test
    void aTimeOutThatZaloDidNotActOnIsRepeatedOnce() {
        var node = new Node();
        clock.pass(LIFE);
        zalo.oauth()
                .next(new ScriptedAnswer(false, answer -> answer.withStatus(200).withFixedDelay(3000)));
        assertThat(node.keeper.current()).isInstanceOf(Access.NotNow.class);
        assertThat(node.keeper.current()).as("not at once").isInstanceOf(Access.NotNow.class);
        assertThat(zalo.refreshes()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(node.keeper.current()).isEqualTo(new Access.Token("access-1"));
    }

    @Test
    void aTimeOutThatSpentTheTokenNeedsConsent() {
        var node = new Node(oauth(zalo.host(), Duration.ofSeconds(1))::refresh);
        clock.pass(LIFE);
        zalo.oauth().next(ScriptedAnswer.slow(Duration.ofSeconds(3)));
        assertThat(node.keeper.current()).isInstanceOf(Access.NotNow.class);
        clock.pass(Duration.ofMinutes(1));
        assertThat(node.keeper.current()).isInstanceOf(Access.NeedsConsent.class);
        assertThat(zalo.refreshes().size()).isEqualTo(2);
    }

    @Test
    void twoBrokenConnectionsNeedConsent() {
        var node = new Node();
        clock.pass(LIFE);
        for (int i = 0; i < 2; i++) {
            zalo.oauth().next(ScriptedAnswer.reset());
            node.keeper.current();
            clock.pass(Duration.ofMinutes(2));
        }
        assertThat(node.keeper.current()).isInstanceOf(Access.NeedsConsent.class);
        assertThat(zalo.refreshes().size()).isEqualTo(2);
    }

    @Test
    void whatEndsTheConnectionAheadOfTheOldTokensEndDoesNotStopSending() {
        var node = new Node();
        clock.pass(Duration.ofHours(21));
        zalo.oauth().next(ScriptedAnswer.reset());
        node.keeper.look();
        assertThat(node.keeper.current()).isEqualTo(new Access.Token("access-0"));
    }

    @Test
    void hoursWithoutZaloCostNoConsent() {
        var unreachable = new AtomicBoolean(true);
        var node = new Node(refreshToken -> (unreachable.get() ? nobody() : oauth()).refresh(refreshToken));
        clock.pass(LIFE);
        for (int minute = 0; minute < 6 * 60; minute++) {
            assertThat(node.keeper.current()).isInstanceOf(Access.NotNow.class);
            clock.pass(Duration.ofMinutes(1));
        }
        zalo.oauth().always(ScriptedAnswer.page(503));
        unreachable.set(false);
        for (int minute = 0; minute < 60; minute++) {
            assertThat(node.keeper.current()).isInstanceOf(Access.NotNow.class);
            clock.pass(Duration.ofMinutes(1));
        }
        zalo.oauth().heal();
        assertThat(node.keeper.current()).isEqualTo(new Access.Token("access-1"));
    }

    @Test
    void anErrorOfZalosNeedsConsentAtOnce(CapturedOutput log) {
        var node = new Node();
        clock.pass(LIFE);
        zalo.oauth().next(ZaloDouble.error(-14014, "invalid refresh token"));
        assertThat(node.keeper.current()).isInstanceOf(Access.NeedsConsent.class);
        clock.pass(Duration.ofHours(1));
        assertThat(node.keeper.current())
                .as("although another call would succeed")
                .isInstanceOf(Access.NeedsConsent.class);
        assertThat(zalo.refreshes()).isEmpty();
        assertThat(log.getOut()).contains("-14014").doesNotContain("refresh-0", "access-0", ZaloDouble.APP_SECRET);
    }

    @Test
    void aPairThatTheDatabaseDoesNotTakeIsNotUsedAndNotLost() {
        var away = new AtomicBoolean();
        var node = new Node(away);
        clock.pass(LIFE);
        assertThat(node.keeper.current()).isInstanceOf(Access.NotNow.class);
        assertThat(node.keeper.current()).isInstanceOf(Access.NotNow.class);
        away.set(false);
        assertThat(node.keeper.current()).isEqualTo(new Access.Token("access-1"));
        assertThat(zalo.refreshes().size()).isEqualTo(1);
    }

    @Test
    void aPairThatIsCommittedLateEndsTheNeedForConsentThatAnotherNodeFoundMeanwhile() {
        var away = new AtomicBoolean();
        var node = new Node(away);
        var other = new Node();
        clock.pass(LIFE);
        assertThat(node.keeper.current()).isInstanceOf(Access.NotNow.class);
        clock.pass(Duration.ofMinutes(2));
        assertThat(other.keeper.current()).isInstanceOf(Access.NeedsConsent.class);
        away.set(false);
        node.keeper.look();
        assertThat(other.keeper.current()).isEqualTo(new Access.Token("access-1"));
    }

    @Test
    void aNodeThatHangsInTheMiddleOfARenewalDoesNotMakeTheOthersHang() throws Exception {
        var hanging = new Node();
        var other = new Node();
        clock.pass(LIFE);
        hanging.table.alone(() -> "the account's row is there");
        try (var connection = sources.getFirst().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from zalo_account for update");
            assertThat(other.keeper.current()).isInstanceOf(Access.NotNow.class);
            assertThat(zalo.refreshes().size()).isZero();
            connection.rollback();
        }
        assertThat(other.keeper.current()).isEqualTo(new Access.Token("access-1"));
    }

    @Test
    void theDatabaseEndsARenewalThatIsSilentForMinutes() {
        var node = new Node();
        String inside = node.table.alone(() -> setting(node));
        assertThat(inside).isEqualTo("150s");
        assertThat(setting(node)).as("afterwards").isNotEqualTo(inside);
    }

    private static String setting(Node node) {
        return node.jdbc
                .sql("select current_setting('idle_in_transaction_session_timeout')")
                .query(String.class)
                .single();
    }

    @Test
    void aTokenGivenByHandIsTakenOnceAndNeverAgain() {
        var other = new Node("another-account");
        Instant until = clock.instant().plus(REFRESH_LIFE);
        assertThat(other.table.given(zalo.refreshToken(), DigestUtils.sha256(zalo.refreshToken()), until))
                .isTrue();
        assertThat(other.keeper.current()).isEqualTo(new Access.Token("access-1"));
        assertThat(other.table.given("refresh-0", DigestUtils.sha256("refresh-0"), until))
                .isFalse();
        zalo.withdrawConsent();
        assertThat(other.keeper.refreshedAfter("access-1")).isInstanceOf(Access.NeedsConsent.class);
        assertThat(other.table.given("refresh-0", DigestUtils.sha256("refresh-0"), until))
                .as("it is spent")
                .isFalse();
        assertThat(other.table.given("newer", DigestUtils.sha256("newer"), until))
                .isTrue();
    }

    @Test
    void tokensAreUnreadableInTheDatabaseAndBoundToTheirPlace() {
        var node = new Node();
        String stored = node.jdbc
                .sql("select encode(access_token, 'escape') || encode(refresh_token, 'escape') from zalo_token")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("access-0", "refresh-0");
        node.jdbc.sql("update zalo_token set access_token = refresh_token").update();
        assertThat(node.keeper.current()).isInstanceOf(Access.NeedsConsent.class);
    }

    @Test
    void anotherSecretKeyIsSaidAndNothingIsSpent() {
        var node = new Node(new SecretSeal("another-secret-key-of-the-operator-0", TokenTable.SEALED));
        clock.pass(LIFE);
        assertThat(node.keeper.current())
                .isInstanceOfSatisfying(
                        Access.NeedsConsent.class,
                        needed -> assertThat(needed.reason()).contains("motcua.secret-key"));
        assertThat(zalo.refreshes().size()).isZero();
        assertThat(new Node().keeper.current()).isEqualTo(new Access.Token("access-1"));
    }

    @Test
    void withoutASecretKeyTokensAreStoredAsTheyAre() {
        var node = new Node(new SecretSeal("", TokenTable.SEALED), "open-account");
        node.table.consented(
                "plain", "refresh", clock.instant().plus(LIFE), clock.instant().plus(REFRESH_LIFE));
        assertThat(node.keeper.current()).isEqualTo(new Access.Token("plain"));
        var later = new Node(new SecretSeal("a-secret-key-that-was-set-later-0001", TokenTable.SEALED), "open-account");
        assertThat(later.keeper.current()).isEqualTo(new Access.Token("plain"));
    }

    private static Throwable thrownBy(Runnable action) {
        try {
            action.run();
        } catch (Throwable thrown) {
            return thrown;
        }
        throw new AssertionError("nothing was thrown");
    }

    /** Ends a node in the middle of what it does. */
    private static final class NodeEnded extends Error {
        private static final long serialVersionUID = 1L;
    }

    private interface Refreshing {
        TokenAnswer refresh(String refreshToken);
    }

    /** One node of the service as far as tokens go. */
    private final class Node {
        private final JdbcClient jdbc;
        private final TokenTable table;
        private final TokenKeeper keeper;

        Node() {
            this(new SecretSeal("the-secret-key-of-the-operator-0001", TokenTable.SEALED));
        }

        Node(SecretSeal seal) {
            this(seal, ZaloDouble.OA_ID);
        }

        Node(String oaId) {
            this(new SecretSeal("the-secret-key-of-the-operator-0001", TokenTable.SEALED), oaId);
        }

        Node(SecretSeal seal, String oaId) {
            this(seal, oaId, oauth()::refresh, new AtomicBoolean());
        }

        Node(Refreshing refreshing) {
            this(
                    new SecretSeal("the-secret-key-of-the-operator-0001", TokenTable.SEALED),
                    ZaloDouble.OA_ID,
                    refreshing,
                    new AtomicBoolean());
        }

        /** A node whose database goes away while Zalo answers. */
        Node(AtomicBoolean databaseAway) {
            this(
                    new SecretSeal("the-secret-key-of-the-operator-0001", TokenTable.SEALED),
                    ZaloDouble.OA_ID,
                    refreshToken -> {
                        TokenAnswer answer = oauth().refresh(refreshToken);
                        databaseAway.set(true);
                        return answer;
                    },
                    databaseAway);
        }

        private Node(SecretSeal seal, String oaId, Refreshing refreshing, AtomicBoolean databaseAway) {
            var source = TestDatabase.newPool(database, 4);
            sources.add(source);
            jdbc = JdbcClient.create(source);
            table = new TokenTable(
                    jdbc,
                    new FailingTransactions(new DataSourceTransactionManager(source), databaseAway),
                    seal,
                    clock,
                    ZaloDouble.APP_ID,
                    oaId);
            keeper = new TokenKeeper(table, new Calls(refreshing), clock);
        }
    }

    private ZaloOAuth oauth() {
        return oauth(zalo.host());
    }

    /** Zalo where nobody listens. */
    private static ZaloOAuth nobody() {
        return oauth(URI.create("http://127.0.0.1:1"));
    }

    /** Patient: on a busy machine an answer takes its time, and one that times out spends the token. */
    private static ZaloOAuth oauth(URI host) {
        return oauth(host, Duration.ofSeconds(30));
    }

    private static ZaloOAuth oauth(URI host, Duration patience) {
        return new ZaloOAuth(
                new ZaloAccount(
                        ZaloDouble.APP_ID,
                        ZaloDouble.OA_ID,
                        ZaloDouble.APP_SECRET,
                        ZaloDouble.OA_SECRET_KEY,
                        host,
                        host,
                        false,
                        false),
                new HttpCalls(patience, patience));
    }

    private record Calls(Refreshing refreshing) implements TokenCalls {
        @Override
        public URI consentAddress(URI callback, Pkce pkce, String state) {
            throw new AssertionError("nobody consents here");
        }

        @Override
        public TokenAnswer exchange(String code, Pkce pkce) {
            throw new AssertionError("nobody consents here");
        }

        @Override
        public TokenAnswer refresh(String refreshToken) {
            return refreshing.refresh(refreshToken);
        }
    }

    private record FailingTransactions(PlatformTransactionManager real, AtomicBoolean away)
            implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            if (away.get()) {
                throw new CannotCreateTransactionException("away");
            }
            return real.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            real.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }
}
