package vn.motcua.assistant.place;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.Order;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.place.AddressReading;
import vn.motcua.knowledge.place.AddressReading.Candidate;
import vn.motcua.knowledge.place.AddressReading.Evidence;
import vn.motcua.knowledge.place.AddressReading.Found;
import vn.motcua.knowledge.place.AddressReading.Named;
import vn.motcua.knowledge.place.AddressReading.Unclear;
import vn.motcua.knowledge.place.AddressReading.Within;
import vn.motcua.knowledge.place.Commune;
import vn.motcua.knowledge.place.OldCommune;
import vn.motcua.knowledge.place.PlaceQuestion;

/**
 * Tells which of today's communes an old address is in, asks one short question where several may be meant, and remembers the commune where
 * the citizen lives if asked to.
 */
@Order(55)
final class PlaceService implements CitizenService {

    static final String NAME = "place";

    /** Longer answers to the open question are something else. */
    private static final int MOST_WORDS_OF_AN_ANSWER = 12;

    /** With more words around it the question may well be about something else. */
    private static final int MOST_WORDS_AROUND = 16;

    private final LoadedPlaces places;

    PlaceService(LoadedPlaces places) {
        this.places = places;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String offer(Language language) {
        return PlaceMessages.in(language).say("offer");
    }

    @Override
    public String formName(Language language, String form) {
        return PlaceMessages.in(language).say("form");
    }

    @Override
    public Optional<ServiceReply> asked(ServiceRequest request) {
        String text = request.text();
        if (text.isBlank() || request.gesture() != null) {
            return Optional.empty();
        }
        String plain = PlaceWords.plain(text);
        Optional<PlaceWords.Wish> wish = PlaceWords.wish(plain);
        AddressReading reading = places.read(text);
        if (wish.isPresent()) {
            return Optional.of(wished(wish.get(), reading, request));
        }
        if (reading instanceof Named named) {
            return named(named, request);
        }
        if (PlaceWords.asksForOwn(plain)) {
            return Optional.of(places.commune(request.commune())
                    .map(commune -> ServiceReply.of(replies(request).told(commune)))
                    .orElseGet(() -> asking("ask.which", request)));
        }
        return PlaceWords.asksWhich(plain)
                ? Optional.of(asking("ask.which", request).unlessAProcedureIsMeant())
                : Optional.empty();
    }

    private Optional<ServiceReply> named(Named named, ServiceRequest request) {
        String text = request.text();
        String rest = PlaceWords.plain(text.substring(0, named.start()) + " , " + text.substring(named.end()));
        boolean clear = named.evidence() == Evidence.CLEAR;
        boolean lives = PlaceWords.tellsHome(rest);
        boolean nothingElse = PlaceWords.isNothingElse(rest);
        boolean perhaps = clear && !(named instanceof Within) && PlaceWords.perhapsAsksToday(rest);
        boolean asks = perhaps || PlaceWords.asksToday(rest);
        if (asks && rest.split("[ ,]+").length <= MOST_WORDS_AROUND) {
            ServiceReply reply = understood(named, text, request);
            return Optional.of(clear && PlaceWords.asksToday(rest) ? reply : reply.unlessAProcedureIsMeant());
        }
        boolean inTiers = text.substring(named.start(), named.end()).indexOf(' ') > 0;
        if (clear && nothingElse && lives && inTiers) {
            return Optional.of(understood(named, text, request));
        }
        boolean whereIsAsked = PlaceWords.asksWhere(rest) && lives && !(named instanceof Within);
        boolean meant = nothingElse ? clear || lives : clear && whereIsAsked;
        return meant ? Optional.of(understood(named, text, request).unlessAProcedureIsMeant()) : Optional.empty();
    }

    private ServiceReply wished(PlaceWords.Wish wish, AddressReading reading, ServiceRequest request) {
        Optional<Commune> remembered = places.commune(request.commune());
        return switch (wish) {
            case FORGET -> forgotten(request);
            case TELL ->
                remembered
                        .map(commune -> ServiceReply.of(replies(request).told(commune)))
                        .orElseGet(() -> asking("ask.none-remembered", request));
            case REMEMBER -> {
                if (reading instanceof Named named) {
                    yield understood(named, request.text(), request);
                }
                yield remembered
                        .map(commune -> ServiceReply.of(replies(request).told(commune)))
                        .orElseGet(() -> asking("ask.place", request));
            }
        };
    }

    private ServiceReply forgotten(ServiceRequest request) {
        return request.commune().isEmpty()
                ? ServiceReply.of(replies(request).say("forget.nothing"))
                : ServiceReply.of(replies(request).say("forget.done")).remembering("");
    }

    private ServiceReply asking(String key, ServiceRequest request) {
        return ServiceReply.of(replies(request).asking(key)).keeping(new PlaceForm("", List.of()).written());
    }

    /** What is said to a place that was understood. */
    private ServiceReply understood(Named named, String text, ServiceRequest request) {
        String said = text.substring(named.start(), named.end());
        String form = new PlaceForm(said, List.of()).written();
        PlaceReplies replies = replies(request);
        return switch (named) {
            case Found found -> ServiceReply.of(replies.found(found.commune(), found.old()));
            case Unclear unclear ->
                ServiceReply.of(replies.question(said, unclear.question())).keeping(form);
            case Within within ->
                ServiceReply.of(replies.within(within.area(), within.question()))
                        .keeping(form);
        };
    }

    @Override
    public Optional<ServiceReply> continued(ServiceRequest request, String form) {
        String text = request.text();
        String plain = PlaceWords.plain(text);
        if (plain.isEmpty() || request.gesture() != null || PlaceWords.isAboutAnOffice(plain)) {
            return Optional.empty();
        }
        AddressReading reading = places.read(text);
        Optional<PlaceWords.Wish> wish = PlaceWords.wish(plain);
        if (wish.isPresent()) {
            return Optional.of(wished(wish.get(), reading, request));
        }
        PlaceForm open = PlaceForm.read(form);
        List<Candidate> candidates = candidates(open);
        if (PlaceWords.isUnknown(plain)) {
            return Optional.of(unknown(candidates, request));
        }
        if (plain.split(" ").length > MOST_WORDS_OF_AN_ANSWER) {
            return Optional.empty();
        }
        if (reading instanceof Named named && !isAnswer(named, text)) {
            return Optional.empty();
        }
        return narrowed(open, candidates, reading, request)
                .or(() -> together(open, request))
                .or(() -> reading instanceof Named named
                        ? Optional.of(understood(named, text, request))
                        : Optional.empty());
    }

    private static boolean isAnswer(Named named, String text) {
        return PlaceWords.isNothingElse(
                PlaceWords.plain(text.substring(0, named.start()) + " , " + text.substring(named.end())));
    }

    /** The answer names some of the places that are in question. */
    private Optional<ServiceReply> narrowed(
            PlaceForm open, List<Candidate> candidates, AddressReading reading, ServiceRequest request) {
        if (!(reading instanceof Named named) || candidates.isEmpty()) {
            return Optional.empty();
        }
        Set<Commune> answered = new HashSet<>();
        named.candidates().forEach(candidate -> answered.add(candidate.commune()));
        List<Candidate> left = candidates.stream()
                .filter(candidate -> answered.contains(candidate.commune()))
                .toList();
        if (left.isEmpty() || left.size() == candidates.size()) {
            return Optional.empty();
        }
        boolean byOldName = left.stream().allMatch(candidate -> candidate.old() == null);
        Set<Commune> possible = new HashSet<>(communes(left));
        return Optional.of(left(
                open,
                byOldName
                        ? named.candidates().stream()
                                .filter(candidate -> possible.contains(candidate.commune()))
                                .toList()
                        : left,
                request));
    }

    /** The answer makes sense together with what was said before. */
    private Optional<ServiceReply> together(PlaceForm open, ServiceRequest request) {
        if (open.said().isEmpty()) {
            return Optional.empty();
        }
        String both = request.text() + ", " + open.said();
        return places.read(both) instanceof Named now
                        && places.read(open.said()) instanceof Named before
                        && communes(now.candidates()).size()
                                < communes(before.candidates()).size()
                ? Optional.of(understood(now, both, request))
                : Optional.empty();
    }

    private ServiceReply left(PlaceForm open, List<Candidate> left, ServiceRequest request) {
        List<Commune> communes = communes(left);
        if (communes.size() == 1) {
            List<OldCommune> old = left.stream()
                    .flatMap(candidate -> Optional.ofNullable(candidate.old()).stream())
                    .toList();
            return ServiceReply.of(replies(request).found(communes.getFirst(), old));
        }
        var form =
                new PlaceForm(open.said(), communes.stream().map(Commune::code).toList());
        return ServiceReply.of(replies(request).question(open.said(), PlaceQuestion.about(left)))
                .keeping(form.written());
    }

    private ServiceReply unknown(List<Candidate> candidates, ServiceRequest request) {
        List<Commune> communes = communes(candidates);
        return communes.isEmpty() || communes.size() > PlaceQuestion.MOST_SHOWN
                ? ServiceReply.of(replies(request).say("unknown.all"))
                : ServiceReply.of(replies(request).unknown(communes));
    }

    /** The communes that are in question; none while it is asked for the place itself. */
    private List<Candidate> candidates(PlaceForm open) {
        if (!(places.read(open.said()) instanceof Named named)) {
            return List.of();
        }
        return named.candidates().stream()
                .filter(candidate -> open.communes().isEmpty()
                        || open.communes().contains(candidate.commune().code()))
                .toList();
    }

    private static List<Commune> communes(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::commune).distinct().toList();
    }

    @Override
    public ServiceReply pressed(ServiceRequest request, String form, String value) {
        PlaceForm open = PlaceForm.read(form);
        if (value.startsWith(PlaceChoice.REMEMBER)) {
            return places.commune(value.substring(PlaceChoice.REMEMBER.length()))
                    .map(commune -> ServiceReply.of(replies(request).remembered(commune))
                            .remembering(commune.code()))
                    .orElseGet(() -> expired(request));
        }
        return switch (value) {
            case PlaceChoice.FORGET -> forgotten(request);
            case PlaceChoice.NO -> ServiceReply.of(replies(request).say("remember.not"));
            case PlaceChoice.UNKNOWN -> unknown(candidates(open), request);
            default -> option(open, PlaceChoice.option(value), request);
        };
    }

    private ServiceReply option(PlaceForm open, int number, ServiceRequest request) {
        List<Candidate> candidates = candidates(open);
        if (number < 0 || communes(candidates).size() < 2) {
            return expired(request);
        }
        List<PlaceQuestion.Option> options = PlaceQuestion.about(candidates).options();
        return number < options.size() ? left(open, options.get(number).candidates(), request) : expired(request);
    }

    private ServiceReply expired(ServiceRequest request) {
        return asking("ask.again", request);
    }

    @Override
    public ServiceReply standing(ServiceRequest request, String form) {
        PlaceForm open = PlaceForm.read(form);
        List<Candidate> candidates = candidates(open);
        if (communes(candidates).size() < 2) {
            return asking("ask.place", request);
        }
        Reply question = replies(request).question(open.said(), PlaceQuestion.about(candidates));
        return ServiceReply.of(question).keeping(open.written());
    }

    private PlaceReplies replies(ServiceRequest request) {
        return new PlaceReplies(places.table(), request);
    }
}
