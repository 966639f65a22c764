package vn.motcua.assistant.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A case bears the words of its own matter, however long the conversation has gone on. */
class CaseWordsTest {

    private static final Instant MARCH = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final String THEFT = "tôi bị mất trộm xe máy";
    private static final String WISH = "cho gặp cán bộ";

    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.pool(TestDatabase.migrated()));
    private static final CaseWords WORDS = new CaseWords(JDBC);

    private long conversation;
    private long said;
    private Instant now = MARCH;

    @BeforeEach
    void begin() {
        conversation = JDBC.sql("""
                insert into conversation(channel, account, channel_conversation, created_at) values ('zalo', 'default', ?, now())
                returning id""")
                .param(UUID.randomUUID().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void theFirstCaseOfALongConversationBearsTodaysWords() {
        for (int i = 0; i < 7; i++) {
            say("cho tôi hỏi đăng ký khai sinh cho cháu cần mang những giấy tờ gì, lần " + i);
        }
        now = TODAY;
        say(THEFT);
        assertThat(words(open(say(WISH)))).isEqualTo(THEFT);
    }

    @Test
    void ofTodaysTalkTheNearestMessagesCount() {
        now = TODAY;
        say("cho tôi hỏi đăng ký khai sinh cho cháu cần mang những giấy tờ gì");
        for (String filler : List.of("vâng", "ừ", "thôi", "à này")) {
            say(filler);
        }
        say(THEFT);
        assertThat(words(open(say(WISH)))).isEqualTo(THEFT);
    }

    @Test
    void aLaterCaseBearsNothingThatWasSaidToTheEarlierOnesOfficer() {
        now = TODAY;
        say("hàng xóm lấn đất nhà tôi");
        long earlier = open(say(WISH));
        say("hàng xóm nói với cả xóm rằng đất ấy là đất của ông cha nhà họ để lại");
        close(earlier);
        say(THEFT);
        long later = open(say(WISH));
        say("xe của tôi màu đỏ, mất ở trước cổng chợ lúc năm giờ sáng hôm nay");
        assertThat(words(later)).isEqualTo(THEFT);
        assertThat(words(earlier)).isEqualTo("hàng xóm lấn đất nhà tôi");
        assertThat(WORDS.of(List.of(earlier, later))).hasSize(2);
    }

    @Test
    void whoBeginsWithTheWishForAPersonIsKnownByWhatFollows() {
        say("cho tôi hỏi đăng ký khai sinh cho cháu cần mang những giấy tờ gì");
        now = TODAY;
        long wished = open(say(WISH));
        assertThat(words(wished)).isEqualTo(WISH);
        say(THEFT);
        assertThat(words(wished)).isEqualTo(THEFT);
    }

    @Test
    void whereAnOfficerBeginsTheLastWordsBeforeItCount() {
        say("cho tôi hỏi đăng ký khai sinh cho cháu cần mang những giấy tờ gì");
        now = TODAY;
        say(THEFT);
        long begun = open(null);
        say("vâng, tôi đang ở nhà, cán bộ gọi cho tôi lúc nào cũng được ạ");
        assertThat(words(begun)).isEqualTo(THEFT);
        close(begun);
        long again = open(null);
        assertThat(WORDS.of(List.of(again))).isEmpty();
        say("xe đã tìm thấy");
        assertThat(words(again)).isEqualTo("xe đã tìm thấy");
    }

    private static String words(long of) {
        return WORDS.of(List.of(of)).getOrDefault(of, "");
    }

    private long say(String text) {
        now = now.plus(Duration.ofMinutes(1));
        JDBC.sql("""
                insert into message(conversation_id, sequence, sender, content, sent_at)
                values (?, ?, 'citizen', jsonb_build_object('text', ?::text), ?)""").params(conversation, ++said, text, Times.of(now)).update();
        return said;
    }

    private long open(@Nullable Long sequence) {
        now = now.plus(Duration.ofSeconds(1));
        return JDBC.sql("""
                with counter as (insert into desk(name) values ('Quầy') returning id)
                insert into hand_over(conversation_id, desk_id, reason, sequence, briefing, opened_at, waiting_since, touched_at)
                select ?, id, 'asked', ?::bigint, '{}'::jsonb, ?, ?, ? from counter returning id""")
                .param(conversation)
                .param(sequence)
                .param(Times.of(now))
                .param(Times.of(now))
                .param(Times.of(now))
                .query(Long.class)
                .single();
    }

    private void close(long one) {
        now = now.plus(Duration.ofSeconds(1));
        JDBC.sql("update hand_over set status = 'closed', closed_at = ? where id = ?")
                .params(Times.of(now), one)
                .update();
    }
}
