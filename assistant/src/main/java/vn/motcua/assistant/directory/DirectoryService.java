package vn.motcua.assistant.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;

/**
 * Answers from the directory. Its form is the question that still lacks a place: the day on which it was asked, a bar, and its words; so
 * nothing is kept that was not said.
 */
@Order(60)
final class DirectoryService implements CitizenService {

    static final String NAME = "directory";

    private final Supplier<Directory> current;
    private final NamedCommunes communes;

    /** Of the snapshot that was read last: its names are prepared once. */
    private volatile @Nullable DirectoryReading prepared;

    DirectoryService(Supplier<Directory> current, NamedCommunes communes) {
        this.current = current;
        this.communes = communes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String offer(Language language) {
        return current.get().units().isEmpty()
                ? ""
                : DirectoryWords.in(language).say("offer");
    }

    @Override
    public Optional<ServiceReply> asked(ServiceRequest request) {
        DirectoryTalk talk = new DirectoryTalk(request, readingOf(current.get()), communes);
        if (request.gesture() != null) {
            return talk.here()
                    .flatMap(here -> talk.nearest(talk.directory.ofKind(UnitKind.ONE_STOP), here))
                    .map(reply -> ServiceReply.of(reply).unlessAProcedureIsMeant());
        }
        if (TopicWords.emergency(request.read().terms())) {
            return Optional.of(ServiceReply.of(talk.notice("emergency")));
        }
        Optional<FactMatch.Found> fact = FactMatch.find(request.text(), talk.facts(), talk.today);
        if (fact.isPresent() && fact.get().likeness() >= FactMatch.SURE) {
            return fact.map(found -> ServiceReply.of(talk.fact(found.fact())));
        }
        Optional<ServiceReply> ofUnit = talk.reading(request.text(), talk.today)
                .flatMap(asked -> Meant.of(asked, request.read().terms(), request.procedure())
                        .map(meant -> talk.answer(asked, meant, request.text())));
        return ofUnit.or(
                () -> fact.map(found -> ServiceReply.of(talk.fact(found.fact())).unlessAProcedureIsMeant()));
    }

    @Override
    public Optional<ServiceReply> continued(ServiceRequest request, String form) {
        DirectoryTalk talk = new DirectoryTalk(request, readingOf(current.get()), communes);
        return talk.question(form).flatMap(question -> {
            List<Unit> pool = talk.pool(question);
            if (request.gesture() != null) {
                return talk.here().flatMap(here -> talk.nearest(pool, here)).map(ServiceReply::of);
            }
            Optional<Asked> said = talk.reading(request.text(), talk.today);
            if (said.isPresent() && said.get().topic() != Topic.ABOUT) {
                return Optional.empty();
            }
            List<Unit> named = talk.named(request.text(), pool, said);
            return named.isEmpty() || named.size() == pool.size() && pool.size() > 1
                    ? Optional.empty()
                    : Optional.of(talk.choose(question, named, form));
        });
    }

    @Override
    public ServiceReply pressed(ServiceRequest request, String form, String value) {
        DirectoryTalk talk = new DirectoryTalk(request, readingOf(current.get()), communes);
        Optional<Asked> question = talk.question(form);
        String what = value.isEmpty() ? "" : value.substring(1);
        if (value.startsWith("c") && question.isPresent()) {
            List<Unit> there = talk.pool(question.get()).stream()
                    .filter(unit -> unit.commune().equals(what))
                    .toList();
            return there.isEmpty()
                    ? ServiceReply.of(talk.notice("unknown.gone"))
                    : talk.choose(question.get(), there, form);
        }
        String[] parts = what.split(":", 2);
        Unit unit = parts[0].matches("\\d{1,18}") ? talk.directory.unit(Long.parseLong(parts[0])) : null;
        if (unit == null) {
            return ServiceReply.of(talk.notice("unknown.gone"));
        }
        if (value.startsWith("u") && question.isPresent()) {
            return ServiceReply.of(talk.answer(unit, question.get()));
        }
        Topic topic = Arrays.stream(Topic.values())
                .filter(known -> parts.length > 1 && word(known).equals(parts[1]))
                .findFirst()
                .orElse(Topic.ABOUT);
        return ServiceReply.of(talk.answers().of(unit, topic, new AskedDay.None(), null, ""));
    }

    @Override
    public ServiceReply standing(ServiceRequest request, String form) {
        DirectoryTalk talk = new DirectoryTalk(request, readingOf(current.get()), communes);
        return talk.question(form)
                .map(question -> talk.choose(question, talk.pool(question), form))
                .orElseGet(() -> ServiceReply.of(talk.notice("unknown.gone")));
    }

    /** The quick reply for something about a unit. */
    static String valueOf(Topic topic, Unit unit) {
        return value("a" + unit.id() + ":" + word(topic));
    }

    /** A value of the directory's own, as quick replies carry it. */
    static String value(String what) {
        return "s:" + NAME + ":" + what;
    }

    private static String word(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private DirectoryReading readingOf(Directory directory) {
        DirectoryReading known = prepared;
        if (known == null || known.directory() != directory) {
            known = new DirectoryReading(directory);
            prepared = known;
        }
        return known;
    }
}
