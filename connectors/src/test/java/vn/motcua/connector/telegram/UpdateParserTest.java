package vn.motcua.connector.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.InboundEvent;
import vn.motcua.connector.InboundMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class UpdateParserTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final UpdateParser parser = new UpdateParser("5000000000", "MotCua_bot");

    /** Every update of the reference payloads: the file, and of each update in it what is made of it. */
    private static final String PAYLOADS = """
            response-getUpdates-autodelete-telegrambots.json | Ignored(a service message)
            response-getUpdates-list2-telegrambots.json | 259894298 in 12345678: BEGIN()
            response-getUpdates-list2-telegrambots.json | 259894299 in 12345678: BEGIN()
            response-getUpdates-list2-telegrambots.json | 259894300 in 12345678: PICTURE()
            response-getUpdates-list2-telegrambots.json | 259894301 in 12345678: VOICE()
            response-getUpdates-list2-telegrambots.json | 259894302 in 12345678: BEGIN()
            response-getUpdates-list2-telegrambots.json | 259894303 in 12345678: FILE()
            response-getUpdates-ok-telegrambots.json | 10000 in 1111111: "Bold and italics", query 4382bfdwdsb323b2d9
            response-getUpdates-poll_answer-telegrambots.json | Ignored(an update of another kind: poll_answer)
            update-audio-chatwoot.json | 2342342343242 in 23: VOICE()
            update-callback_query-telegrambots.json | 10000 in 2: pressed '*' on 3572, query 4382bfdwdsb323b2d9
            update-caption-chatwoot.json | 2342342343242 in 23: "test"
            update-contact-own-composed.json | 700002 in 42: OWN_CONTACT()
            update-document-chatwoot.json | 2342342343242 in 23: FILE()
            update-edited-text-chatwoot.json | 1 in 789: EDIT(updated message)
            update-group-text-chatwoot.json | Ignored(a message in a group)
            update-location-composed.json | 700004 in 42: LOCATION()
            update-my_chat_member-blocked-composed.json | 42 left at 2026-08-12T00:00:05Z
            update-photo-chatwoot.json | 2342342343242 in 23: PICTURE()
            update-staff-topic-reply-composed.json | Ignored(a message in a group)
            update-start-command-composed.json | 700001 in 42: BEGIN(hoso_123)
            update-text-chatwoot.json | 2342342343242 in 23: "test"
            update-video-chatwoot.json | 2342342343242 in 23: VIDEO()
            update-voice-chatwoot.json | 2342342343242 in 23: VOICE()
            """;

    @Test
    void everyReferencePayload() {
        var lines = new ArrayList<String>();
        for (String name : ReferencePayloads.names()) {
            if (name.startsWith("update-")) {
                lines.add(name + " | " + told(ReferencePayloads.read(name)));
            } else if (name.startsWith("response-getUpdates-")) {
                JSON.readTree(ReferencePayloads.read(name)).path("result").forEach(update -> {
                    lines.add(name + " | " + told(JSON.writeValueAsBytes(update)));
                });
            }
        }
        assertThat(lines).containsExactly(PAYLOADS.strip().split("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xin chào                        | "xin chào"
            /start                          | BEGIN()
            /start p_1_001193               | BEGIN(p_1_001193)
            /START@motcua_BOT  p_1_001193   | BEGIN(p_1_001193)
            /start@another_bot              | BEGIN()
            /huongdan                       | HELP()
            /help                           | HELP()
            /lamtiep                        | RESUME()
            /gapcanbo gấp                   | OFFICER(gấp)
            /xoadulieu@MotCua_bot           | ERASE()
            /xoadulieu1                     | "/xoadulieu1"
            /lệphí                          | "/lệphí"
            /thue                           | "/thue"
            / start                         | "/ start"
            5/start                         | "5/start"
            Lỗi ở /start                    | "Lỗi ở /start"
            """)
    void wordsAndCommands(String text, String expected) {
        assertThat(told(inPrivate("\"text\":" + JSON.writeValueAsString(text)))).isEqualTo("7 in 42: " + expected);
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                arguments("'photo':[{'file_id':'a'}],'caption':'căn cước của tôi'", "PICTURE(căn cước của tôi)"),
                arguments("'live_photo':{},'photo':[{}]", "PICTURE()"),
                arguments("'video_note':{'duration':1}", "VIDEO()"),
                arguments("'animation':{'file_id':'a'},'document':{'file_id':'a'}", "STICKER()"),
                arguments("'sticker':{'emoji':'👍','is_animated':1}", "STICKER()"),
                arguments("'document':{},'caption':'đơn'", "FILE(đơn)"),
                arguments("'venue':{'title':'UBND'},'location':{'latitude':1,'longitude':2}", "LOCATION()"),
                arguments("'location':{'latitude':1,'longitude':2,'live_period':600}", "LOCATION()"),
                arguments("'contact':{'phone_number':'+84900000000','user_id':42}", "OWN_CONTACT()"),
                arguments("'contact':{'phone_number':'+84900000000','user_id':43}", "OTHER_CONTACT()"),
                arguments("'contact':{'phone_number':'+84900000000'}", "OTHER_CONTACT()"),
                arguments("'contact':{'phone_number':'+84900000000','user_id':'42'}", "OTHER_CONTACT()"),
                arguments("'poll':{'question':'?'}", "UNKNOWN()"),
                arguments("'dice':{'value':6}", "UNKNOWN()"),
                arguments("'story':{}", "UNKNOWN()"),
                arguments("'hologram':{}", "UNKNOWN()"),
                arguments("'hologram':{},'caption':'lệ phí?'", "\"lệ phí?\""),
                arguments("'text':'lệ phí?','forward_origin':{'type':'user'},'forward_date':1", "\"lệ phí?\""),
                arguments("'text':'lệ phí?','reply_to_message':{'text':'khác'},'quote':{}", "\"lệ phí?\""),
                arguments("'text':'a\\u0000b\\ud83d'", "\"ab\ufffd\""));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whatAPrivateMessageCanHold(String members, String expected) {
        assertThat(told(inPrivate(members.replace('\'', '"')))).isEqualTo("7 in 42: " + expected);
    }

    static Stream<Arguments> nothingToDo() {
        return Stream.of(
                arguments("{'update_id':7,'message':{'chat':{'id':42,'type':'private'},'date':1}}", "an empty message"),
                arguments("{'update_id':7,'message':{'chat':{'id':42,'type':'private'},'text':5}}", "an empty message"),
                arguments(
                        "{'update_id':7,'message':{'chat':{'id':42,'type':'private'},'text':'  '}}",
                        "an empty message"),
                arguments(
                        "{'update_id':7,'message':{'chat':{'id':42,'type':'private'},'pinned_message':{}}}",
                        "a service message"),
                arguments(
                        "{'update_id':7,'message':{'chat':{'id':42,'type':'private'},'from':{'id':1,'is_bot':true},'text':'a'}}",
                        "a message of a bot"),
                arguments("{'update_id':7,'message':{'chat':{'id':'42'},'text':'a'}}", "a message without a chat"),
                arguments("{'update_id':7,'message':{'chat':{'id':0},'text':'a'}}", "a message without a chat"),
                arguments("{'update_id':7,'message':{'text':'a'}}", "a message without a chat"),
                arguments(
                        "{'update_id':7,'message':{'chat':{'id':-1001,'type':'channel'},'text':'a'}}",
                        "a message in a channel"),
                arguments(
                        "{'update_id':7,'message':{'chat':{'id':-5,'type':'group'},'text':'/help'}}",
                        "a message in a group"),
                arguments(
                        "{'update_id':7,'message':{'chat':{'id':-5},'text':'/help@other_bot'}}",
                        "a message in a group"),
                arguments(
                        "{'update_id':7,'message':{'chat':{'id':-5,'type':'group'},'new_chat_members':[{}]}}",
                        "a message in a group"),
                arguments(
                        "{'update_id':7,'channel_post':{'chat':{'id':-1001,'type':'channel'},'text':'a'}}",
                        "an update of another kind: channel_post"),
                arguments("{'update_id':7,'Tên Người':{}}", "an update of another kind: none"),
                arguments("{'update_id':7,'message':[]}", "an update of another kind: message"),
                arguments("{'update_id':7}", "an update of another kind: none"),
                arguments(
                        "{'update_id':7,'edited_message':{'chat':{'id':42,'type':'private'},'location':{}}}",
                        "an edit without words, such as a live location"),
                arguments(
                        "{'update_id':7,'edited_message':{'chat':{'id':-5,'type':'group'},'text':'a'}}",
                        "an edit without words, such as a live location"),
                arguments(
                        "{'update_id':7,'my_chat_member':{'chat':{'id':-5,'type':'group'},'new_chat_member':{'status':'member'}}}",
                        "the bot was added to a group"),
                arguments(
                        "{'update_id':7,'my_chat_member':{'chat':{'id':-5,'type':'group'},'new_chat_member':{'status':'administrator'}}}",
                        "the bot's rights were changed"),
                arguments(
                        "{'update_id':7,'my_chat_member':{'chat':{'id':42}}}",
                        "a change of membership that cannot be read"),
                arguments("{'update_id':99999999999999999999,'message':{}}", "an update without an id"),
                arguments("{'update_id':1e400}", "an update without an id"),
                arguments("{'update_id':7.5}", "an update without an id"),
                arguments("{'update_id':'7'}", "an update without an id"),
                arguments("{}", "an update without an id"),
                arguments("[]", "an update without an id"),
                arguments("null", "an update without an id"),
                arguments("", "an update without an id"),
                arguments("{'update_id':7}}", "no JSON"),
                arguments("{'update_id':", "no JSON"),
                arguments("<html>", "no JSON"),
                arguments("[".repeat(100_000), "no JSON"),
                arguments("{'update_id':" + "9".repeat(100_000) + "}", "no JSON"));
    }

    @ParameterizedTest
    @MethodSource("nothingToDo")
    void whatIsIgnored(String update, String why) {
        assertThat(told(bytes(update))).isEqualTo("Ignored(" + why + ")");
    }

    @Test
    void bytesThatAreNoText() {
        assertThat(told(new byte[] {'{', '"', (byte) 0xff, (byte) 0xc0, '"', ':', '1', '}'}))
                .startsWith("Ignored(");
    }

    @Test
    void aCommandToThisBotInAGroupSaysOnlyThatItIsAGroup() {
        assertThat(
                        told(
                                bytes(
                                        "{'update_id':7,'message':{'chat':{'id':-5,'type':'supergroup'},'text':'/start@MOTCUA_bot số của tôi là 1'}}")))
                .isEqualTo("7 in -5: GROUP()");
    }

    @Test
    void aBotWhoseNameIsUnknownAnswersInNoGroup() {
        byte[] update = bytes("{'update_id':7,'message':{'chat':{'id':-5,'type':'group'},'text':'/start@'}}");

        assertThat(new UpdateParser("5", "").parse(update, NOW).events())
                .allMatch(InboundEvent.Ignored.class::isInstance);
    }

    @Test
    void theButtonsOfAMessageTooOldToBeSeenStillWork() {
        assertThat(
                        told(
                                bytes(
                                        "{'update_id':7,'callback_query':{'id':'q','from':{'id':42},'data':'d:p.1.001193','message':{'chat':{'id':42,'type':'private'},'message_id':9,'date':0}}}")))
                .isEqualTo("7 in 42: pressed 'd:p.1.001193' on 9, query q");
    }

    @Test
    void aQueryThatMeansNothingIsStillAnswered() {
        assertThat(told(bytes("{'update_id':7,'callback_query':{'id':'q','from':{'id':42},'inline_message_id':'x'}}")))
                .isEqualTo("Ignored(a button that is not ours), query q");
    }

    @Test
    void blockingAndUnblocking() {
        assertThat(
                        told(
                                bytes(
                                        "{'update_id':7,'my_chat_member':{'chat':{'id':42,'type':'private'},'date':1786492805,'new_chat_member':{'status':'member'}}}")))
                .isEqualTo("42 interacted at 2026-08-12T00:00:05Z");
        assertThat(
                        told(
                                bytes(
                                        "{'update_id':7,'my_chat_member':{'chat':{'id':-5,'type':'group'},'date':99999999999999,'new_chat_member':{'status':'left'}}}")))
                .isEqualTo("-5 left at " + NOW);
    }

    @Test
    void bothSidesOfAGroupsMigrationTellTheSame() {
        assertThat(
                        told(
                                bytes(
                                        "{'update_id':7,'message':{'chat':{'id':-5,'type':'group'},'migrate_to_chat_id':-1001234567890}}")))
                .isEqualTo("-5 moved to -1001234567890");
        assertThat(
                        told(
                                bytes(
                                        "{'update_id':8,'message':{'chat':{'id':-1001234567890,'type':'supergroup'},'migrate_from_chat_id':-5}}")))
                .isEqualTo("-5 moved to -1001234567890");
    }

    @Test
    void thePicturesOfAnAlbumAreOneEvent() {
        byte[] first = bytes(
                "{'update_id':7,'message':{'chat':{'id':42,'type':'private'},'media_group_id':'13579','photo':[{}],'caption':'hai mặt'}}");
        byte[] second = bytes(
                "{'update_id':8,'message':{'chat':{'id':42,'type':'private'},'media_group_id':'13579','photo':[{}]}}");
        byte[] elsewhere = bytes(
                "{'update_id':9,'message':{'chat':{'id':43,'type':'private'},'media_group_id':'13579','photo':[{}]}}");

        assertThat(told(first)).isEqualTo("album:42:13579 in 42: PICTURE(hai mặt)");
        assertThat(told(second)).isEqualTo("album:42:13579 in 42: PICTURE()");
        assertThat(told(elsewhere)).isEqualTo("album:43:13579 in 43: PICTURE()");
        assertThat(parser.parse(second, NOW).id()).hasValue(8);
    }

    @Test
    void anEditOfACaptionInAnAlbumIsAnEventOfItsOwn() {
        assertThat(
                        told(
                                bytes(
                                        "{'update_id':10,'edited_message':{'chat':{'id':42,'type':'private'},'media_group_id':'13579','photo':[{}],'caption':'ba mặt'}}")))
                .isEqualTo("10 in 42: EDIT(ba mặt)");
    }

    @Test
    void everyEventNamesTheChannelTheBotAndWhenItCame() {
        for (String update : List.of(
                "{}",
                "{'update_id':7,'message':{'chat':{'id':42,'type':'private'},'text':'a'}}",
                "{'update_id':7,'message':{'chat':{'id':-5,'type':'group'},'migrate_to_chat_id':-6}}")) {
            InboundEvent event = parser.parse(bytes(update), NOW).events().getFirst();
            assertThat(event.channel()).isEqualTo("telegram");
            assertThat(event.account()).isEqualTo("5000000000");
            if (event instanceof InboundMessage message) {
                assertThat(message.receivedAt()).isEqualTo(NOW);
            }
        }
    }

    private static byte[] inPrivate(String members) {
        return ("{\"update_id\":7,\"message\":{\"message_id\":1,\"date\":1786492800,"
                        + "\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"Mẫu\"},"
                        + "\"chat\":{\"id\":42,\"first_name\":\"Mẫu\",\"type\":\"private\"}," + members + "}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String singleQuoted) {
        return singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private String told(byte[] update) {
        TelegramUpdate read = parser.parse(update, NOW);
        assertThat(read.events()).hasSize(1);
        return told(read.events().getFirst())
                + read.callbackQuery().map(query -> ", query " + query).orElse("");
    }

    private static String told(InboundEvent event) {
        return switch (event) {
            case InboundMessage message ->
                message.eventId() + " in " + message.conversation() + ": " + told(message.content());
            case InboundEvent.Interacted interacted -> interacted.conversation() + " interacted at " + interacted.at();
            case InboundEvent.Left left -> left.conversation() + " left at " + left.at();
            case InboundEvent.Moved moved -> moved.from() + " moved to " + moved.to();
            case InboundEvent.Ignored ignored -> "Ignored(" + ignored.what() + ")";
            case InboundEvent.Withdrawn withdrawn -> withdrawn.toString();
            case InboundEvent.OfficerWrote wrote -> wrote.toString();
        };
    }

    private static String told(InboundMessage.Content content) {
        return switch (content) {
            case InboundMessage.Content.Text text -> "\"" + text.text() + "\"";
            case InboundMessage.Content.Chosen chosen -> "pressed '" + chosen.value() + "' on " + chosen.on();
            case InboundMessage.Content.Did did -> did.gesture() + "(" + did.text() + ")";
        };
    }
}
