package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.guide.Course;
import vn.motcua.knowledge.guide.LifeEvent;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.PhraseTable;

/** What is said when somebody speaks of an event of life ("vợ em mới sinh, cần làm gì") and names no procedure. */
final class LifeEventTalk {

    private static final int MOST_PROCEDURES = 6;

    /** Words that say when and who, which name nothing of their own. */
    private static final Set<String> WHEN_AND_WHO = Set.of(
            ("hôm qua nay kia tuần tháng năm ngày trước ngoái rồi vừa mới sắp này sau tới đầu cuối giữa hồi cách đây "
                            + "sáng chiều tối yesterday last week month đã đang chuẩn bị định muốn tính tôi em anh chị mình tụi chúng nhà gia đình "
                            + "vợ chồng bố mẹ ba má cha con cháu ông bà bác cô chú bạn bé trai gái và thì là được")
                    .split(" "));

    private final Knowledge knowledge;

    LifeEventTalk(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The event that a message brings up, when it says nothing else of its own. */
    Optional<Outline> of(ConversationState now, Question message) {
        for (PhraseTable.Match<LifeEvent> match : knowledge.guides().lifeEventsIn(message.terms())) {
            if (Leaning.of(without(message, match)).topicWords() == 0) {
                return Optional.of(told(now, match.value()));
            }
        }
        return Optional.empty();
    }

    /** The event with an id {@code e.sinh-con}. */
    Optional<Outline> of(ConversationState now, String courseId) {
        return knowledge.guides().lifeEvents().stream()
                .filter(event -> courseId.equals("e." + event.id()))
                .findFirst()
                .map(event -> told(now, event));
    }

    private static Question without(Question message, PhraseTable.Match<LifeEvent> match) {
        var terms = new ArrayList<>(message.terms());
        var roles = new ArrayList<>(message.roles());
        terms.subList(match.start(), match.end()).clear();
        roles.subList(match.start(), match.end()).clear();
        for (int i = terms.size() - 1; i >= 0; i--) {
            if (WHEN_AND_WHO.contains(terms.get(i).text())
                    || Character.isDigit(terms.get(i).text().charAt(0))) {
                terms.remove(i);
                roles.remove(i);
            }
        }
        return new Question(terms, roles, message.aspects(), 0);
    }

    private Outline told(ConversationState now, LifeEvent event) {
        Messages messages = Messages.in(now.language());
        String id = "e." + event.id();
        List<Procedure> procedures = knowledge.guides().course(id).map(Course::legs).orElse(List.of()).stream()
                .map(leg -> leg.guide().basis())
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(messages.say(event.name())));
        blocks.add(new Block.Paragraph(messages.say(event.intro())));
        blocks.add(new Block.Paragraph(messages.say("event.procedures") + "\n"
                + String.join(
                        "\n",
                        procedures.stream()
                                .map(procedure -> "- " + procedure.shortName())
                                .toList())));
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(messages.say("walk.choice.begin"), new WalkChoice.Begin(id).value()));
        procedures.stream()
                .limit(MOST_PROCEDURES)
                .forEach(procedure -> choices.add(Answers.choice(
                        ShortName.of(procedure, 60),
                        new ChoiceValue.Show(procedure.code(), List.of(Aspect.OVERVIEW)))));
        choices.add(Answers.choice(messages.say("choice.wrong"), ChoiceValue.Command.WRONG));
        var reply = new Reply(
                Outcome.ANSWER,
                blocks,
                choices,
                procedures.stream().map(procedure -> procedure.code().value()).toList(),
                List.of(ChoiceValue.word(Aspect.OVERVIEW)),
                procedures.stream().map(OriginLine::source).toList());
        var topic = new Topic(event.name().vi(), procedures.getFirst().code().value(), List.of(), List.of(), List.of());
        return new Outline(now.about(topic), reply);
    }
}
