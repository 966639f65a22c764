package vn.motcua.assistant.console;

import java.util.OptionalLong;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.handoff.Correction;
import vn.motcua.assistant.handoff.Correction.Status;
import vn.motcua.assistant.handoff.Corrections;
import vn.motcua.assistant.privacy.PersonalData;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Wrong answers from the officer's click to the editor's decision. */
class CorrectionsTest extends StaffFace {

    @Autowired
    private Corrections corrections;

    @Autowired
    private java.util.List<PersonalData> kept;

    @Test
    void oneClickFilesTheAnswerWithItsQuestion() {
        String name = account(Role.OFFICER);
        long conversation = conversation();
        long id = corrections
                .file(conversation, 2, "Phí đã đổi, gọi 0912345678", actor(name))
                .orElseThrow();
        assertThat(corrections.find(id)).hasValueSatisfying(filed -> {
            assertThat(filed.question()).isEqualTo("lệ phí khai sinh bao nhiêu");
            assertThat(filed.answer()).isEqualTo("Lệ phí: 8.000 đồng");
            assertThat(filed.procedure()).isEqualTo("1.001193");
            assertThat(filed.fields()).containsExactly("fee");
            assertThat(filed.note()).startsWith("Phí đã đổi").doesNotContain("0912345678");
            assertThat(filed.status()).isEqualTo(Status.OPEN);
        });
        assertThat(corrections.filed(conversation)).containsExactly(2L);
        assertThat(rows(name).getFirst().act()).isEqualTo("correction-filed");
        assertThat(rows(name).getFirst().conversation()).hasValue(conversation);
    }

    @Test
    void theSameAnswerIsFiledOnceUntilItIsDecided() {
        String name = account(Role.OFFICER);
        long conversation = conversation();
        long first = corrections.file(conversation, 2, "sai phí", actor(name)).orElseThrow();
        long again = corrections.file(conversation, 2, "", actor(name)).orElseThrow();
        assertThat(again).isEqualTo(first);
        assertThat(corrections.find(first).orElseThrow().note()).isEqualTo("sai phí");
        assertThat(corrections.decide(first, Status.REJECTED, "Đúng như quyết định", actor(name)))
                .isTrue();
        assertThat(corrections.decide(first, Status.DONE, "", actor(name))).isFalse();
        assertThat(corrections.filed(conversation)).isEmpty();
        assertThat(corrections.file(conversation, 2, "", actor(name)).orElseThrow())
                .isNotEqualTo(first);
        assertThat(corrections.list(Status.REJECTED, 0, 1))
                .singleElement()
                .satisfies(decided -> assertThat(decided.remark()).isEqualTo("Đúng như quyết định"));
    }

    @Test
    void whatIsNoAnswerOfTheAssistantIsNotFiled() {
        Actor actor = actor(account(Role.OFFICER));
        long conversation = conversation();
        assertThat(corrections.file(conversation, 1, "", actor)).isEqualTo(OptionalLong.empty());
        assertThat(corrections.file(conversation, 3, "", actor)).isEqualTo(OptionalLong.empty());
        assertThat(corrections.file(conversation + 1_000_000, 2, "", actor)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void whatTheCitizenErasesIsGoneHereToo() {
        long conversation = conversation();
        long id = corrections
                .file(conversation, 2, "sai phí", actor(account(Role.OFFICER)))
                .orElseThrow();
        kept.forEach(place -> place.erase(conversation, 1));
        Correction erased = corrections.find(id).orElseThrow();
        assertThat(erased.question()).isEmpty();
        assertThat(erased.answer()).isEmpty();
        assertThat(erased.procedure()).isEqualTo("1.001193");
        assertThat(erased.note()).isEqualTo("sai phí");
    }

    private Actor actor(String name) {
        return new Actor(accounts.find(name).orElseThrow().member().id(), name, "203.0.113.9");
    }

    private long conversation() {
        return conversation(jdbc, "lệ phí khai sinh bao nhiêu");
    }

    /** The number of a conversation with a question and its answer. */
    static long conversation(JdbcClient jdbc, String question) {
        long conversation = jdbc.sql("""
                insert into conversation(channel, account, channel_conversation, last_sequence, created_at)
                values ('web', 'web', ?, 2, now()) returning id""")
                .param(UUID.randomUUID().toString())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into message(conversation_id, sequence, sender, reply_to, content, sent_at) values
                (?, 1, 'citizen', null, jsonb_build_object('text', ?::text), now()),
                (?, 2, 'assistant', 1, '{"outcome":"answer","blocks":[{"type":"quote","label":"Lệ phí","text":"8.000 đồng"}],
                "choices":[],"procedures":["1.001193"],"fields":["fee"],"sources":[],"hint":""}', now())""").params(conversation, question, conversation).update();
        return conversation;
    }
}
