package vn.motcua.assistant.deskgroup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.deskgroup.TelegramOfficers.Known;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.CaseOverException;
import vn.motcua.assistant.handoff.Cases;
import vn.motcua.assistant.handoff.Claimed;
import vn.motcua.assistant.handoff.Closing;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.assistant.handoff.NotYoursException;
import vn.motcua.assistant.handoff.Officer;
import vn.motcua.assistant.handoff.RefusedCaseActException;
import vn.motcua.assistant.staff.Account;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;

/** Does with a case what an officer wrote in its topic. */
@Component
class OfficerActs {

    private static final String QUEUE = "0";

    private final Cases cases;
    private final CaseList list;
    private final DeskBook desks;
    private final Accounts accounts;
    private final GroupWords words;

    OfficerActs(Cases cases, CaseList list, DeskBook desks, Accounts accounts, GroupWords words) {
        this.cases = cases;
        this.list = list;
        this.desks = desks;
        this.accounts = accounts;
        this.words = words;
    }

    /**
     * What came of it.
     *
     * @param answer what the group is told; empty when a sign will do
     * @param sequence the number in the log of what was sent to the citizen; null when nothing was
     */
    record Done(String answer, @Nullable Long sequence) {}

    /**
     * In a transaction.
     *
     * @throws RuntimeException when it is not carried out; {@link #refusal} says why, and the transaction must be rolled back
     */
    Done act(Command command, long request, Known by) {
        Actor actor = by.actor();
        return switch (command) {
            case Command.Say say -> new Done("", cases.answer(request, say.text(), actor));
            case Command.Claim claim -> told(claimed(cases.claim(request, actor)));
            case Command.Note note -> {
                cases.note(request, note.text(), actor);
                yield told(words.say("noted"));
            }
            case Command.Close close -> told(close(close, request, actor));
            case Command.Transfer transfer -> told(transfer(transfer, request, actor));
            case Command.Help help -> told(words.say("help"));
            case Command.Bind bind -> told(words.say("bind.empty"));
            case Command.Unknown unknown -> told(words.say("unknown"));
        };
    }

    /** Why an act was not carried out; empty when that is no answer of the desks but a fault. */
    Optional<String> refusal(RuntimeException thrown) {
        return switch (thrown) {
            case CaseOverException over -> Optional.of(words.say("over"));
            case NotYoursException other ->
                Optional.of(other.holder()
                        .map(holder -> words.say("not-yours", holder.name()))
                        .orElseGet(() -> words.say("claim-first")));
            case RefusedCaseActException refused -> Optional.of(words.say(key(refused.reason())));
            default -> Optional.empty();
        };
    }

    private static String key(RefusedCaseActException.Reason reason) {
        return switch (reason) {
            case UNKNOWN_OFFICER -> "transfer.unknown-officer";
            case UNKNOWN_DESK -> "transfer.unknown-desk";
            case NOT_YOUR_DESK -> "not-your-desk";
            case EMPTY_TEXT -> "empty";
            case TOO_LONG -> "too-long";
            case UNKNOWN_CONVERSATION, DRAFT_OVER, UNSUITABLE_CLOSING -> "over";
        };
    }

    private String claimed(Claimed claimed) {
        return switch (claimed) {
            case Claimed.Won won -> words.say("claimed");
            case Claimed.Taken taken -> words.say("taken", taken.by().name());
            case Claimed.Over over -> words.say("over");
        };
    }

    private String close(Command.Close close, long request, Actor actor) {
        List<Closing> reasons = Closing.chosen();
        if (close.reason().isEmpty()) {
            cases.close(request, reasons.getFirst(), null, actor);
            return words.say("close.done", words.of(reasons.getFirst()));
        }
        int number = close.reason().matches("[1-9]") ? Integer.parseInt(close.reason()) : 0;
        if (number < 1 || number > reasons.size()) {
            return words.say(
                    "close.choice",
                    IntStream.rangeClosed(1, reasons.size())
                            .mapToObj(i -> words.say("close.reason", i, words.of(reasons.get(i - 1))))
                            .collect(Collectors.joining("\n")));
        }
        cases.close(request, reasons.get(number - 1), null, actor);
        return words.say("close.done", words.of(reasons.get(number - 1)));
    }

    private String transfer(Command.Transfer transfer, long request, Actor actor) {
        if (transfer.to().isEmpty()) {
            return words.say(
                    "transfer.choice",
                    desks.all().stream()
                            .filter(DeskEntry::enabled)
                            .map(desk -> words.say("transfer.desk", Long.toString(desk.id()), desk.name()))
                            .collect(Collectors.joining("\n")));
        }
        if (transfer.to().equals(QUEUE)) {
            cases.giveBack(request, transfer.note(), actor);
            return words.say("transfer.queue");
        }
        if (transfer.to().matches("\\d{1,18}")) {
            long desk = Long.parseLong(transfer.to());
            cases.transfer(request, desk, null, transfer.note(), actor);
            return words.say(
                    "transfer.done", desks.find(desk).map(DeskEntry::name).orElse(""));
        }
        return toColleague(transfer, request, actor);
    }

    private String toColleague(Command.Transfer transfer, long request, Actor actor) {
        String name = transfer.to().startsWith("@") ? transfer.to().substring(1) : transfer.to();
        Optional<Account> to = accounts.find(name);
        Optional<Case> found = list.find(request);
        if (to.isEmpty() || found.isEmpty()) {
            return words.say("transfer.unknown-officer");
        }
        var colleague = new Officer(to.get().member().id(), to.get().member().displayName());
        cases.transfer(request, found.get().desk().id(), colleague.account(), transfer.note(), actor);
        return words.say("transfer.done", colleague.name());
    }

    private static Done told(String answer) {
        return new Done(answer, null);
    }
}
