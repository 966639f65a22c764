package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Set;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.search.SearchResult;

/** The conversation as a pure function: the same arguments always give the same turn. Safe for any number of threads. */
public final class Dialogue {

    /** Its lists of words are read once. */
    private static final Recognition RECOGNITION = new Recognition();

    /** One turn of a conversation, with exactly one reply to a citizen, and one or more of what a desk tells. Never throws for anything a citizen can send. */
    public Turn next(ConversationState state, Utterance utterance, Knowledge knowledge) {
        if (utterance.content() instanceof Utterance.Content.Told told) {
            return new OneTurn(state, knowledge, RECOGNITION, utterance).told(told.event());
        }
        ConversationState before = utterance.content() instanceof Utterance.Content.Did did
                ? state.havingDone(did.gesture())
                : state.havingSpoken();
        var turn = new OneTurn(before, knowledge, RECOGNITION, utterance);
        Outline outline = turn.outline();
        if (state.turns() == 0) {
            outline = outline.after(introduction(outline.state().language(), knowledge.operator()));
        }
        Reply reply = hinted(outline);
        ConversationState after = outline.aside()
                ? outline.state().afterAside()
                : outline.state().afterReply(reply.answers(), rest(reply.choices()));
        if (reply.choices().stream().anyMatch(choice -> choice.value().equals(ChoiceValue.Wish.ERASE_NOW.value()))) {
            after = after.askingToErase(utterance.at());
        }
        return new Turn(after, List.of(reply), outline.effects(), turn.wishes());
    }

    /**
     * What a service tells by itself, about nothing that was said just now. What was offered before stands, unless it offers something, and
     * so does a form that is being filled in: what the news asks waits until it is opened.
     */
    public Turn news(ConversationState state, String service, News news) {
        ServiceReply told = news.told(state);
        ConversationState next = told.form().isEmpty() ? state : withForm(state, service, told);
        if (news.waits(told)) {
            // The question of the open form is out of sight, and it was said that it stands.
            next = next.filling(state.form().map(OpenForm::afterReminder).orElse(null));
        }
        ConversationState after = told.reply().choices().isEmpty()
                ? next.afterNews()
                : next.afterNewsBeside(told.reply().answers());
        return new Turn(after, List.of(told.reply()), List.of());
    }

    private static ConversationState withForm(ConversationState state, String service, ServiceReply told) {
        boolean others =
                state.form().filter(form -> !form.service().equals(service)).isPresent();
        return others ? state : ServiceTalk.told(state, service, told);
    }

    private static Reply hinted(Outline outline) {
        Reply reply = outline.reply();
        return reply.answers().isEmpty()
                ? reply
                : reply.withHint(Messages.in(outline.state().language()).say("number"));
    }

    /** The search that the dialogue makes for a question at the beginning of a conversation. */
    public SearchResult search(String typed, Knowledge knowledge, int limit) {
        return knowledge
                .search()
                .search(Query.of(typed, Language.VI, RECOGNITION.english()).text(), limit);
    }

    /** What a question asks of a procedure, the first named first; empty when nothing in particular. */
    public Set<Aspect> aspects(String typed, Knowledge knowledge) {
        return knowledge
                .search()
                .read(Query.of(typed, Language.VI, RECOGNITION.english()).text())
                .aspects();
    }

    private static String rest(List<Choice> choices) {
        return choices.stream()
                .map(Choice::value)
                .filter(ChoiceValue::opensTheRest)
                .findFirst()
                .orElse("");
    }

    /** People must know that they talk to a machine (AI Law 134/2025/QH15, article 11). */
    static Block introduction(Language language, String operator) {
        return new Block.Paragraph(Messages.in(language).say("introduction", operator));
    }
}
