package vn.motcua.assistant.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Connector;
import vn.motcua.connector.Delivery;
import vn.motcua.connector.Shipment;

/** One node of the service without its web face: real messaging on a real database. Several may share a database. */
public final class TestNode implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HikariDataSource dataSource;

    private TestNode(DatabaseAddress database) {
        dataSource = TestDatabase.newPool(database, 8);
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(dataSource));
    }

    /** A node that is not started yet. */
    public static TestNode on(DatabaseAddress database) {
        return new TestNode(database);
    }

    /** With a channel whose clients fetch their replies. */
    public TestNode withPulledChannel(String channel) {
        context.registerBean("pulled-" + channel, Connector.class, () -> new PulledConnector(channel));
        return this;
    }

    /** With another bean, which wins over one of the same name. */
    public <T> TestNode with(String name, Class<T> type, T bean) {
        return with(name, type, bean, true);
    }

    /** With another bean, which wins over those of its type or stands beside them. */
    public <T> TestNode with(String name, Class<T> type, T bean, boolean wins) {
        context.registerBean(name, type, () -> bean, definition -> definition.setPrimary(wins));
        return this;
    }

    /** With settings. */
    public TestNode with(Map<String, Object> settings) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test" + settings.hashCode(), settings));
        return this;
    }

    /** Starts it with the components of these packages. */
    public TestNode start(String... packages) {
        context.scan(packages);
        context.refresh();
        context.start();
        return this;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a type, in their order. */
    public <T> List<T> all(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public Clock clock() {
        return context.getBean(Clock.class);
    }

    /** Everything said in a conversation, as {@code sequence:sender:text}. */
    public List<String> said(long conversation) {
        return get(MessageLog.class).after(conversation, 0, 10_000).stream()
                .map(message -> message.sequence() + ":" + message.sender().wire() + ":"
                        + switch (message.content()) {
                            case LoggedMessage.Content.Written written -> written.text();
                            case LoggedMessage.Content.Said said -> said.reply().text();
                        })
                .toList();
    }

    /** Ends it as a crash would: its connections break first, whatever is going on, and nothing is recorded any more. */
    public void crash() {
        dataSource.close();
        context.close();
    }

    @Override
    public void close() {
        context.close();
        dataSource.close();
    }

    private record PulledConnector(String channel) implements Connector {
        @Override
        public Capabilities capabilities() {
            return Capabilities.ofPages();
        }

        @Override
        public Delivery deliver(Shipment shipment) {
            throw new AssertionError("nothing is pushed on " + channel);
        }
    }
}
