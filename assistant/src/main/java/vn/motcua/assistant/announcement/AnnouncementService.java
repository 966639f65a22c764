package vn.motcua.assistant.announcement;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.announcement.SubscriptionForm.Step;
import vn.motcua.assistant.announcement.Wish.Places;
import vn.motcua.assistant.dialogue.CitizenService;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

/** Subscribing to announcements and leaving them by chat. */
@Component
@Order(40)
@ConditionalOnBooleanProperty(name = "motcua.announcement.on", matchIfMissing = true)
class AnnouncementService implements CitizenService {

    static final String NAME = "announcement";

    /** An announcement of longer ago is no answer to whether there is one. */
    private static final Duration RECENT = Duration.ofDays(14);

    /** Whoever asks for these asks about a procedure: announcements have none of them. */
    private static final Set<Aspect> OF_A_PROCEDURE =
            Set.of(Aspect.DOCUMENTS, Aspect.FEE, Aspect.FORM, Aspect.LAW, Aspect.ONLINE);

    private static final Places NOWHERE = new Places(List.of(), List.of(), List.of(), false, "");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern YES = Pattern.compile(
            "(?iu)\\W*(?:dạ |da |vâng |vang |ừ |u )?(?:tôi |toi |em |con )?(?:đồng ý|dong y|đồng í|có|co|ok|okay|oke|được|duoc|đúng|dung|nhất trí|nhat tri|vâng|vang|dạ|da|ừ|uh|yes|i agree|agree|sure)(?: ạ| a| nhé| nhe| nha)?\\W*");
    private static final Pattern NO = Pattern.compile(
            "(?iu)\\W*(?:dạ |da )?(?:tôi |toi |em |con )?(?:không|khong|ko|k|không đồng ý|khong dong y|không cần|khong can|không nhận|thôi|thoi|no|no thanks|i do not agree)(?: ạ| a| nhé| nhe| nha)?\\W*");

    private final AnnouncementTopics topics;
    private final Villages villages;
    private final Subscriptions subscriptions;
    private final LatestAnnouncements latest;
    private final String operator;
    private final WishReading reading = new WishReading();

    AnnouncementService(
            AnnouncementTopics topics,
            Villages villages,
            Subscriptions subscriptions,
            LatestAnnouncements latest,
            @Value("${motcua.operator:Một Cửa}") String operator) {
        this.topics = topics;
        this.villages = villages;
        this.subscriptions = subscriptions;
        this.latest = latest;
        this.operator = operator;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String offer(Language language) {
        return topics.all().isEmpty() ? "" : AnnouncementWords.in(language).say("offer");
    }

    @Override
    public String formName(Language language, String form) {
        return AnnouncementWords.in(language).say("form");
    }

    @Override
    public Optional<ServiceReply> asked(ServiceRequest request) {
        if (request.text().isEmpty()
                || request.conversation() == 0
                || readings(request).stream().noneMatch(reading::mayBeOne)) {
            return Optional.empty();
        }
        List<Topic> allTopics = topics.all();
        List<Village> allVillages = villages.all();
        boolean ofAProcedure = request.read().aspects().stream().anyMatch(OF_A_PROCEDURE::contains);
        return wish(request, allTopics, allVillages)
                .filter(wish -> wish.sure() || !ofAProcedure)
                .map(wish -> {
                    ServiceReply reply = reply(request, wish, talk(request, allTopics, allVillages));
                    return wish.sure() ? reply : reply.unlessAProcedureIsMeant();
                });
    }

    private Optional<Wish> wish(ServiceRequest request, List<Topic> allTopics, List<Village> allVillages) {
        return readings(request).stream()
                .flatMap(terms -> reading.read(terms, allTopics, allVillages).stream())
                .findFirst();
    }

    /** As the search reads it, and as it was typed: the search's repairs would spoil English and the names of villages. */
    private static List<List<Term>> readings(ServiceRequest request) {
        List<Term> typed = Words.of(request.text()).stream().map(Term::typed).toList();
        return List.of(typed, request.read().terms());
    }

    private ServiceReply reply(ServiceRequest request, Wish wish, SubscriptionTalk talk) {
        return switch (wish.kind()) {
            case SUBSCRIBE -> talk.subscribe(allTopicsWhere(wish.places()), wish.places());
            case LEAVE -> talk.leave(wish.places());
            case LIST -> talk.list();
            case ASK -> latest(request, wish.places().topics().getFirst());
        };
    }

    /** "Mọi loại tin" names all topics, "tin cúp điện mọi thôn" all villages. */
    private SubscriptionForm allTopicsWhere(Places places) {
        SubscriptionForm form = SubscriptionForm.empty();
        if (!places.all()) {
            return form;
        }
        if (!places.topics().isEmpty()
                && !(places.villages().isEmpty() && places.unknown().isEmpty())) {
            // "Mọi tin cúp điện ở thôn 3": all of the news, but of one village.
            return form;
        }
        return places.topics().isEmpty()
                ? form.about(topics.all().stream().map(Topic::id).toList())
                : form.everywhereNow();
    }

    private ServiceReply latest(ServiceRequest request, Topic topic) {
        var replies = new SubscriptionReplies(request.language());
        return ServiceReply.of(latest.of(topic.id(), request.at().minus(RECENT), request.language())
                .map(announcement -> replies.latest(announcement, topic))
                .orElseGet(() -> replies.nothingNew(topic)));
    }

    @Override
    public Optional<ServiceReply> continued(ServiceRequest request, String kept) {
        Optional<SubscriptionForm> form = SubscriptionForm.read(kept);
        if (form.isEmpty() || request.text().isEmpty()) {
            return Optional.empty();
        }
        if (form.get().step() == Step.CONSENT) {
            String said = request.text().toLowerCase(Locale.ROOT);
            if (YES.matcher(said).matches()) {
                return Optional.of(talk(request).agreed(form.get()));
            }
            if (NO.matcher(said).matches()) {
                return Optional.of(talk(request).declined());
            }
            return asked(request).filter(reply -> reply.strength() == ServiceReply.Strength.SURE);
        }
        List<Topic> allTopics = topics.all();
        List<Village> allVillages = villages.all();
        Optional<Wish> other =
                wish(request, allTopics, allVillages).filter(wish -> wish.sure() && wish.kind() != Wish.Kind.SUBSCRIBE);
        SubscriptionTalk talk = talk(request, allTopics, allVillages);
        return other.isPresent()
                ? Optional.of(reply(request, other.get(), talk))
                : readings(request).stream()
                        .flatMap(terms ->
                                talk.answer(form.get(), reading.places(terms, allTopics, allVillages)).stream())
                        .findFirst();
    }

    @Override
    public ServiceReply pressed(ServiceRequest request, String kept, String value) {
        SubscriptionForm form = SubscriptionForm.read(kept).orElseGet(SubscriptionForm::empty);
        SubscriptionTalk talk = talk(request);
        String[] words = value.split(":", 2);
        String what = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "begin" -> talk.subscribe(SubscriptionForm.empty(), NOWHERE);
            case "leave" -> talk.leave(NOWHERE);
            case "list" -> talk.list();
            case "narrow" -> talk.narrow();
            case "topic" -> topic(form, talk, what);
            case "village" -> village(form, talk, what);
            case "yes" -> kept.isEmpty() ? talk.list() : talk.agreed(form);
            case "no" -> talk.declined();
            default -> talk.list();
        };
    }

    private ServiceReply topic(SubscriptionForm form, SubscriptionTalk talk, String what) {
        List<Long> wanted = topics.all().stream()
                .map(Topic::id)
                .filter(id -> what.equals("all") || (NUMBER.matcher(what).matches() && Long.parseLong(what) == id))
                .toList();
        return wanted.isEmpty() ? talk.subscribe(form.about(List.of()), NOWHERE) : talk.topic(form, wanted);
    }

    private ServiceReply village(SubscriptionForm form, SubscriptionTalk talk, String what) {
        List<Long> wanted = villages.all().stream()
                .map(Village::id)
                .filter(id -> NUMBER.matcher(what).matches() && Long.parseLong(what) == id)
                .toList();
        return wanted.isEmpty() && !what.equals("all") ? talk.standing(form) : talk.villages(form, wanted);
    }

    @Override
    public ServiceReply standing(ServiceRequest request, String kept) {
        return talk(request).standing(SubscriptionForm.read(kept).orElseGet(SubscriptionForm::empty));
    }

    private SubscriptionTalk talk(ServiceRequest request) {
        return talk(request, topics.all(), villages.all());
    }

    private SubscriptionTalk talk(ServiceRequest request, List<Topic> allTopics, List<Village> allVillages) {
        return new SubscriptionTalk(
                request, allTopics, allVillages, subscriptions.of(request.conversation()), operator);
    }
}
