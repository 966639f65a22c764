package vn.motcua.assistant.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import vn.motcua.assistant.catalogue.PublishedKnowledge;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Passages;
import vn.motcua.assistant.dialogue.Passages.Passage;
import vn.motcua.assistant.handoff.CannedReplies;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.DeskBook;
import vn.motcua.assistant.handoff.DeskEntry;
import vn.motcua.assistant.handoff.Placeholder;
import vn.motcua.assistant.staff.StaffMember;
import vn.motcua.knowledge.calendar.DateWords;
import vn.motcua.knowledge.calendar.DeskHours;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.SearchResult;
import vn.motcua.knowledge.search.SearchResult.Verdict;

/**
 * Finds what helps an officer to answer: the catalogue's best answers, and the texts that are sent often. It searches by words alone: what
 * is said in a case goes to no embedding model.
 */
@Component
class OfficerHelp {

    private static final int FOUND = 5;
    private static final int LONGEST_QUESTION = 300;
    private static final int SHORTEST_QUESTION = 3;
    private static final int TRIED = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final PublishedKnowledge published;
    private final CannedReplies canned;
    private final DeskBook desks;
    private final Clock clock;

    OfficerHelp(PublishedKnowledge published, CannedReplies canned, DeskBook desks, Clock clock) {
        this.published = published;
        this.desks = desks;
        this.canned = canned;
        this.clock = clock;
    }

    /**
     * All help for a case.
     *
     * @param asked what may be looked for, the best first: of the first few the first that is about a procedure
     */
    CaseHelp of(Case helped, List<String> asked, StaffMember officer, Locale locale) {
        String question = question(asked);
        List<CaseHelp.Found> found = find(question, helped.briefing().procedure(), language(locale));
        return new CaseHelp(question, found, canned(helped, officer, locale), guides(helped, found));
    }

    private String question(List<String> asked) {
        List<String> worth = asked.stream()
                .filter(words -> words.length() > SHORTEST_QUESTION)
                .limit(TRIED)
                .toList();
        return worth.size() <= 1
                ? String.join("", worth)
                : worth.stream()
                        .filter(words -> published
                                        .current()
                                        .search()
                                        .searchByWords(cut(words), 1)
                                        .verdict()
                                != Verdict.NONE)
                        .findFirst()
                        .orElse("");
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_QUESTION ? words : words.substring(0, LONGEST_QUESTION);
    }

    /** What the catalogue has for some words. */
    CaseHelp search(Case helped, String asked, Locale locale) {
        return new CaseHelp(asked, find(asked, helped.briefing().procedure(), language(locale)), List.of(), List.of());
    }

    /** What the catalogue says on one field of a procedure, to be put into an answer. */
    Optional<String> passage(String code, String field, Locale locale) {
        return procedure(code)
                .flatMap(procedure -> Passages.of(procedure, List.of(), language(locale), today()).stream()
                        .filter(passage -> passage.field().equals(field))
                        .map(Passage::text)
                        .findFirst());
    }

    /** A text that is sent often, filled in. */
    Optional<String> canned(long id, Case helped, StaffMember officer, Locale locale) {
        return canned(helped, officer, locale).stream()
                .filter(one -> one.id() == id)
                .map(CaseHelp.Canned::text)
                .findFirst();
    }

    /** The procedure of a code, as published. */
    Optional<Procedure> procedure(String code) {
        return ProcedureCode.isCode(code)
                ? published.current().search().catalogue().find(new ProcedureCode(code))
                : Optional.empty();
    }

    private List<CaseHelp.Found> find(String asked, String talkedAbout, Language language) {
        String question = cut(asked);
        if (question.isBlank()) {
            return procedure(talkedAbout)
                    .map(procedure -> List.of(found(procedure, List.of(), language)))
                    .orElse(List.of());
        }
        Knowledge knowledge = published.current();
        SearchResult result = knowledge.search().searchByWords(question, FOUND);
        List<Aspect> aspects = List.copyOf(knowledge.search().read(question).aspects());
        var procedures = new LinkedHashMap<ProcedureCode, Procedure>();
        if (result.verdict() != Verdict.ANSWER) {
            // "lệ phí bao nhiêu" alone means the procedure that is being talked about.
            procedure(talkedAbout).ifPresent(procedure -> procedures.put(procedure.code(), procedure));
        }
        result.candidates().stream()
                .map(Candidate::procedure)
                .forEach(procedure -> procedures.putIfAbsent(procedure.code(), procedure));
        return procedures.values().stream()
                .limit(FOUND)
                .map(procedure -> found(procedure, aspects, language))
                .toList();
    }

    private CaseHelp.Found found(Procedure procedure, List<Aspect> asked, Language language) {
        return new CaseHelp.Found(
                procedure.code().value(), procedure.shortName(), Passages.of(procedure, asked, language, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Desk.ZONE);
    }

    private List<CaseHelp.Guide> guides(Case helped, List<CaseHelp.Found> found) {
        var guides = new ArrayList<CaseHelp.Guide>();
        procedure(helped.briefing().procedure())
                .ifPresent(procedure ->
                        guides.add(new CaseHelp.Guide(procedure.code().value(), procedure.shortName())));
        found.stream()
                .map(one -> new CaseHelp.Guide(one.code(), one.name()))
                .filter(guide -> guides.stream().noneMatch(known -> known.id().equals(guide.id())))
                .forEach(guides::add);
        return guides;
    }

    private List<CaseHelp.Canned> canned(Case helped, StaffMember officer, Locale locale) {
        Map<Placeholder, String> words = words(helped, officer, locale);
        return canned.of(helped.desk().id(), language(locale)).stream()
                .map(reply -> new CaseHelp.Canned(
                        reply.id(), reply.shortcut(), reply.title(), CannedReplies.fill(reply, words)))
                .toList();
    }

    private Map<Placeholder, String> words(Case helped, StaffMember officer, Locale locale) {
        var words = new EnumMap<Placeholder, String>(Placeholder.class);
        words.put(Placeholder.OFFICER, officer.displayName());
        words.put(Placeholder.DESK, helped.desk().name());
        words.put(Placeholder.PROCEDURE, helped.briefing().procedureName());
        words.put(Placeholder.CODE, helped.briefing().procedure());
        words.put(Placeholder.HOURS, hours(helped.desk().id(), locale));
        words.put(Placeholder.TODAY, DAY.format(LocalDate.ofInstant(clock.instant(), ShownTimes.ZONE)));
        return words;
    }

    /** The desk's own hours, else the operator's. */
    private String hours(long desk, Locale locale) {
        DeskHours open = desks.find(desk)
                .map(DeskEntry::hours)
                .filter(hours -> !hours.isBlank())
                .map(DeskHours::parse)
                .orElseGet(() -> published.current().desk().hours());
        return DateWords.of(locale).hours(open);
    }

    static Language language(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.EN : Language.VI;
    }
}
