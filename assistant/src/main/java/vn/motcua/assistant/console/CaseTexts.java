package vn.motcua.assistant.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.dialogue.Briefing;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ModelRequest;
import vn.motcua.assistant.dialogue.Passages;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.languagemodel.CaseText;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.assistant.messaging.Sender;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** A case as a language model is told of it: what was said, what the assistant knows, what is published. What officers noted is not told. */
@Component
class CaseTexts {

    private static final int LINES = 40;

    private final MessageLog log;
    private final PublishedKnowledge published;
    private final Clock clock;

    CaseTexts(MessageLog log, PublishedKnowledge published, Clock clock) {
        this.log = log;
        this.published = published;
        this.clock = clock;
    }

    CaseText of(Case shown) {
        Optional<Procedure> procedure = Optional.of(shown.briefing().procedure())
                .filter(ProcedureCode::isCode)
                .flatMap(code -> published.current().search().catalogue().find(new ProcedureCode(code)));
        return new CaseText(
                lines(shown.conversation()),
                known(shown.briefing()),
                procedure,
                procedure
                        .map(found ->
                                Passages.of(
                                                found,
                                                Set.of(),
                                                Language.VI,
                                                LocalDate.ofInstant(clock.instant(), Desk.ZONE))
                                        .stream()
                                        .map(passage -> new ModelRequest.Passage(passage.label(), passage.text()))
                                        .toList())
                        .orElse(List.of()));
    }

    private List<CaseText.Line> lines(long conversation) {
        long last = log.lastSequences(Set.of(conversation)).getOrDefault(conversation, 0L);
        return log.after(conversation, Math.max(0, last - LINES), LINES).stream()
                .filter(message -> message.sender() != Sender.NOTICE)
                .map(message -> new CaseText.Line(speaker(message.sender()), words(message)))
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    private static String words(LoggedMessage message) {
        return switch (message.content()) {
            case LoggedMessage.Content.Written written -> written.text();
            case LoggedMessage.Content.Said said -> said.reply().text();
        };
    }

    private static String speaker(Sender sender) {
        return switch (sender) {
            case CITIZEN -> "Người dân";
            case ASSISTANT, NOTICE -> "Trợ lý";
            case OFFICER -> "Cán bộ";
        };
    }

    private static String known(Briefing briefing) {
        return Stream.of(
                        Stream.of(briefing.procedureName(), briefing.step(), briefing.asked()),
                        briefing.known().stream().map(one -> one.question() + " " + one.answer()),
                        briefing.ready().stream().map(paper -> "Đã có: " + paper),
                        briefing.missing().stream().map(paper -> "Còn thiếu: " + paper))
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("; "));
    }
}
