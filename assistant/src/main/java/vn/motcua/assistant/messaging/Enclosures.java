package vn.motcua.assistant.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.connector.Enclosure;
import vn.motcua.connector.Fetched;
import vn.motcua.connector.InboundMessage.Content;

/**
 * What comes along with citizens' messages. Nothing of it is kept unless a service has asked for it in that conversation before, and then
 * only until it no longer asks: what people send of themselves first is a picture of their identity card.
 */
@Component
public class Enclosures {

    /** Of numbers that are typed: a Vietnamese number of nine digits behind its 0 or +84. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])(?:\\+?84|0)((?:[ .-]?\\d){9})(?![.]?\\d)");

    private static final String HERE = "here:";

    private final JdbcClient jdbc;
    private final Connectors connectors;
    private final Clock clock;

    Enclosures(JdbcClient jdbc, Connectors connectors, Clock clock) {
        this.jdbc = jdbc;
        this.connectors = connectors;
        this.clock = clock;
    }

    /** What can be asked for. */
    public enum Kind {
        /** A place on the map. */
        PLACE,
        /** The sender's number: shared by the channel's means, or typed. */
        NUMBER,
        /** Pictures. */
        PICTURE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * From now on what comes of these kinds is kept, and nothing else is. In the transaction of a turn.
     *
     * @param kinds none for nothing any more
     * @param until when the wish ends by itself, and what was kept for it goes
     */
    public void wish(long conversation, Set<Kind> kinds, Instant until) {
        jdbc.sql("delete from enclosure_wish where conversation_id = ?")
                .param(conversation)
                .update();
        for (Kind kind : kinds) {
            jdbc.sql("insert into enclosure_wish(conversation_id, kind, until) values (?, ?, ?)")
                    .params(conversation, kind.word(), MessageLog.time(until))
                    .update();
        }
    }

    /** Whether this is asked for now: what is not need not be read. */
    public boolean isWished(long conversation, Kind kind) {
        return jdbc.sql(
                        "select exists (select 1 from enclosure_wish where conversation_id = ? and kind = ? and until > ?)")
                .params(conversation, kind.word(), MessageLog.time(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** Nothing is asked for any more, and what was kept is forgotten. In a transaction. */
    public void forget(long conversation) {
        wish(conversation, Set.of(), clock.instant());
        jdbc.sql("delete from enclosure where conversation_id = ?")
                .param(conversation)
                .update();
    }

    /** What came along with a message and was kept; a picture by a handle for {@link #fetch}. */
    public List<Enclosure> of(long conversation, long sequence) {
        return jdbc.sql("""
                select kind, latitude, longitude, number, confirmed, handle from enclosure
                where conversation_id = ? and sequence = ? and expires_at > ? order by id""")
                .params(conversation, sequence, MessageLog.time(clock.instant()))
                .query(Enclosures::enclosure)
                .list();
    }

    /** Fetches a picture, if need be from its channel: not in a transaction. */
    public Fetched fetch(long conversation, Enclosure.Picture picture, int largest) {
        if (picture.handle().startsWith(HERE)) {
            return jdbc.sql("select bytes from enclosure where conversation_id = ? and handle = ?")
                    .params(conversation, picture.handle())
                    .query((row, number) -> row.getBytes(1))
                    .optional()
                    .<Fetched>map(bytes -> bytes.length > largest
                            ? new Fetched.Never("the file is too large")
                            : new Fetched.Content(bytes))
                    .orElseGet(() -> new Fetched.Never("it is no longer kept"));
        }
        return channelOf(conversation)
                .flatMap(connectors::find)
                .map(connector -> connector.fetch(picture, largest))
                .orElseGet(() -> new Fetched.Never("its channel is switched off"));
    }

    private Optional<ChannelKey> channelOf(long conversation) {
        return jdbc.sql("select channel, account from conversation where id = ?")
                .param(conversation)
                .query((row, number) -> new ChannelKey(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Keeps what is asked for. In the transaction that stores the message, or meets it again: the pictures of an album come one by one. */
    void keep(long conversation, long sequence, Content content) {
        List<Enclosure> came = came(content);
        if (came.isEmpty()) {
            return;
        }
        Set<String> wished = jdbc
                .sql("select kind from enclosure_wish where conversation_id = ? and until > ?")
                .params(conversation, MessageLog.time(clock.instant()))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        came.stream()
                .filter(each -> wished.contains(kind(each).word()))
                .forEach(each -> insert(conversation, sequence, each));
    }

    /** Deletes what nobody asks for any more. */
    int deleteOld() {
        var now = MessageLog.time(clock.instant());
        jdbc.sql("delete from enclosure_wish where until <= ?").param(now).update();
        return jdbc.sql("delete from enclosure where expires_at <= ?")
                .param(now)
                .update();
    }

    private static List<Enclosure> came(Content content) {
        return switch (content) {
            case Content.Did did -> did.enclosures();
            case Content.Text text -> typed(text.text()).map(List::of).orElse(List.of());
            case Content.Chosen chosen -> List.of();
        };
    }

    /** Its log has it masked. */
    private static Optional<Enclosure> typed(String text) {
        Matcher found = NUMBER.matcher(text);
        return found.find()
                ? Optional.of(new Enclosure.OwnNumber("0" + found.group(1).replaceAll("\\D", ""), false))
                : Optional.empty();
    }

    private static Kind kind(Enclosure enclosure) {
        return switch (enclosure) {
            case Enclosure.Place place -> Kind.PLACE;
            case Enclosure.OwnNumber number -> Kind.NUMBER;
            case Enclosure.Picture picture -> Kind.PICTURE;
            case Enclosure.SentPicture picture -> Kind.PICTURE;
        };
    }

    private void insert(long conversation, long sequence, Enclosure enclosure) {
        Enclosure.Place place = enclosure instanceof Enclosure.Place shared ? shared : null;
        Enclosure.OwnNumber number = enclosure instanceof Enclosure.OwnNumber own ? own : null;
        byte[] bytes = enclosure instanceof Enclosure.SentPicture sent ? sent.content() : null;
        String handle = enclosure instanceof Enclosure.Picture picture
                ? Storable.text(picture.handle())
                : bytes == null ? null : HERE + UUID.randomUUID();
        jdbc.sql("""
                insert into enclosure(conversation_id, sequence, kind, latitude, longitude, number, confirmed, handle, bytes, expires_at)
                select ?, ?, w.kind, ?, ?, ?, ?, ?, ?, w.until from enclosure_wish w where w.conversation_id = ? and w.kind = ?
                on conflict do nothing""")
                .param(conversation)
                .param(sequence)
                .param(place == null ? null : place.latitude())
                .param(place == null ? null : place.longitude())
                .param(number == null ? null : number.number())
                .param(number != null && number.confirmed())
                .param(handle)
                .param(bytes)
                .param(conversation)
                .param(kind(enclosure).word())
                .update();
    }

    private static Enclosure enclosure(ResultSet row, int number) throws SQLException {
        return switch (row.getString("kind")) {
            case "place" -> new Enclosure.Place(row.getDouble("latitude"), row.getDouble("longitude"));
            case "number" -> new Enclosure.OwnNumber(row.getString("number"), row.getBoolean("confirmed"));
            default -> new Enclosure.Picture(row.getString("handle"));
        };
    }
}
