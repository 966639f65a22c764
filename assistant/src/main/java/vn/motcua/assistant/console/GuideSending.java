package vn.motcua.assistant.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.checklist.Checklists;
import vn.motcua.assistant.dialogue.Walk;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.Cases;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Procedure;

/** Sends citizens the page with the steps and papers of a procedure: their own list where they have one, else one that is not begun. */
@Component
class GuideSending {

    private final Cases cases;
    private final OfficerHelp help;
    private final Checklists checklists;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    GuideSending(
            Cases cases,
            OfficerHelp help,
            Checklists checklists,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.help = help;
        this.checklists = checklists;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Sends it; throws what {@link Cases#answer(long, Reply, Actor)} throws.
     *
     * @return whether there is such a procedure
     */
    boolean send(Case to, String code, Locale locale, Actor by) {
        Optional<Procedure> procedure = help.procedure(code);
        procedure.ifPresent(found -> transaction.executeWithoutResult(status -> {
            String course = "p." + found.code().value();
            String list = checklists
                    .ofConversation(to.conversation(), course)
                    .orElseGet(() -> begun(to.conversation(), course, locale));
            cases.answer(to.id(), reply(found, list, locale), by);
        }));
        return procedure.isPresent();
    }

    private String begun(long conversation, String course, Locale locale) {
        var walk = new Walk(checklists.token(), course, Map.of(), Set.of(), "", 0, 0, 0, null, false);
        checklists.keep(conversation, walk, OfficerHelp.language(locale));
        return walk.id();
    }

    private Reply reply(Procedure procedure, String list, Locale locale) {
        return new Reply(
                Outcome.NOTICE,
                List.of(
                        new Block.Paragraph(messages.getMessage(
                                "cases.send.guide.words", new Object[] {procedure.shortName()}, locale)),
                        new Block.Link(
                                messages.getMessage("cases.send.guide.open", null, locale), "/checklist/" + list)),
                List.of(),
                List.of(procedure.code().value()),
                List.of(),
                List.of());
    }
}
