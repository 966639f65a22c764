package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.search.SearchResult.Verdict;

/** What is replied to small talk. */
final class Talk {

    private static final int MOST_TOPICS = 6;

    private static final List<Aspect> SHORT_QUESTIONS =
            List.of(Aspect.DOCUMENTS, Aspect.FEE, Aspect.TIME, Aspect.WHERE, Aspect.STEPS);

    private final ConversationState state;
    private final Knowledge knowledge;
    private final OneTurn turn;
    private final Messages messages;
    private final StandardReplies replies;

    Talk(ConversationState state, Knowledge knowledge, OneTurn turn, Services services) {
        this.state = state;
        this.knowledge = knowledge;
        this.turn = turn;
        this.messages = Messages.in(state.language());
        this.replies = new StandardReplies(messages, services);
    }

    Outline of(SmallTalk.Kind kind) {
        return switch (kind) {
            case GREETING ->
                calm(replies.talk(
                        replies.ofAll(state.turns() == 0 ? "greeting" : "greeting.again"), menuAndLanguage()));
            case THANKS -> calm(say("thanks", List.of()));
            case BYE -> calm(say("bye", List.of()));
            case WISHES -> calm(say("wishes", List.of()));
            case IDENTITY ->
                calm(replies.talk(
                        messages.say("identity", knowledge.operator()), List.of(replies.menu(), replies.person())));
            case CAPABILITY -> calm(replies.talk(replies.ofAll("capability"), topics()));
            case MENU -> calm(replies.talk(replies.ofAll("menu"), topics()));
            case AFFIRM -> affirmed();
            case DENY, NONE_OF_THEM -> turn.procedures().notMeant(state);
            case NO -> state.topic().asks() ? turn.procedures().notMeant(state) : calm(say("bye", List.of()));
            case STOP -> fresh("stop", List.of());
            case RESTART -> fresh("restart", menuAndLanguage());
            case LENGTH -> inShort();
            case MORE -> more();
            case BACK -> back();
            case ENGLISH -> speaking(Language.EN);
            case VIETNAMESE -> speaking(Language.VI);
            case SMALL -> calm(replies.talk(replies.ofAll("greeting.again"), List.of(replies.menu())));
        };
    }

    private Outline affirmed() {
        Optional<String> confirmed = state.topic().options().size() == 1
                ? state.offered().stream().map(Choice::value).findFirst()
                : Optional.empty();
        return confirmed.map(turn::pressed).orElseGet(() -> calm(say("affirm", List.of(replies.menu()))));
    }

    private Outline inShort() {
        if (!ProcedureCode.isCode(state.topic().procedure())) {
            return calm(say("length.no-topic", List.of(replies.menu())));
        }
        var code = new ProcedureCode(state.topic().procedure());
        List<Choice> questions = SHORT_QUESTIONS.stream()
                .map(aspect -> Answers.choice(messages.nameOf(aspect), new ChoiceValue.Show(code, List.of(aspect))))
                .toList();
        return calm(say("length", questions));
    }

    private Outline more() {
        if (!state.rest().isEmpty()) {
            return turn.pressed(state.rest());
        }
        return state.topic().procedure().isEmpty()
                ? calm(say("nothing-more.no-topic", List.of(replies.menu())))
                : calm(say("nothing-more", state.offered()));
    }

    private Outline back() {
        Optional<Topic> before = state.earlier().stream().findFirst();
        return before.flatMap(topic -> turn.procedures().again(state.about(topic)))
                .orElseGet(() -> fresh("restart", menuAndLanguage()));
    }

    private Outline speaking(Language language) {
        ConversationState now = state.in(language, true);
        return turn.procedures().again(now).orElseGet(() -> {
            var spoken = new StandardReplies(Messages.in(language));
            return new Outline(now, spoken.talk(Messages.in(language).say("language.now"), List.of(spoken.menu())));
        });
    }

    private Outline fresh(String key, List<Choice> choices) {
        return new Outline(state.about(Topic.NONE).withMisses(0), say(key, choices));
    }

    private Outline calm(Reply reply) {
        return new Outline(state.withMisses(0), reply);
    }

    private Reply say(String key, List<Choice> choices) {
        return replies.talk(messages.say(key), choices);
    }

    private List<Choice> menuAndLanguage() {
        return List.of(replies.menu(), replies.language(state.language()));
    }

    private List<Choice> topics() {
        var topics = new ArrayList<>(topics(MOST_TOPICS));
        new ArticleTalk(state, knowledge).listChoice().ifPresent(topics::add);
        topics.add(replies.person());
        return topics;
    }

    /** Things many people ask for, as far as this catalogue has them; at most so many. */
    List<Choice> topics(int most) {
        return Stream.of(messages.say("topics").split("\\|"))
                .map(Asked::read)
                .filter(asked -> knowledge.search().search(asked.words(), 1).verdict() != Verdict.NONE)
                .limit(most)
                .map(asked -> Answers.choice(capitalised(asked.label()), new ChoiceValue.Ask(asked.words())))
                .toList();
    }

    /** What many people ask: how the button is called, and the words that are searched. */
    private record Asked(String label, String words) {

        /** "Birth registration=đăng ký khai sinh", or the words alone. */
        static Asked read(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Asked(text, text)
                    : new Asked(text.substring(0, equals), text.substring(equals + 1));
        }
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
