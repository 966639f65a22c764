package vn.motcua.assistant.announcement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import vn.motcua.assistant.announcement.SubscriptionForm.Step;
import vn.motcua.assistant.announcement.Wish.Places;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.connector.Reply;

/** One message about subscriptions: what is still to be asked, and what is decided. */
final class SubscriptionTalk {

    private final ServiceRequest request;
    private final List<Topic> topics;
    private final List<Village> villages;
    private final List<Subscription> subscribed;
    private final String operator;
    private final SubscriptionReplies replies;

    SubscriptionTalk(
            ServiceRequest request,
            List<Topic> topics,
            List<Village> villages,
            List<Subscription> subscribed,
            String operator) {
        this.request = request;
        this.topics = topics;
        this.villages = villages;
        this.subscribed = subscribed;
        this.operator = operator;
        this.replies = new SubscriptionReplies(request.language());
    }

    /** What was named is taken, and what is missing is asked for. */
    ServiceReply subscribe(SubscriptionForm form, Places named) {
        SubscriptionForm filled = form;
        if (filled.topics().isEmpty() && !named.topics().isEmpty()) {
            filled = filled.about(named.topics().stream().map(Topic::id).toList());
        }
        return where(filled, named);
    }

    private ServiceReply where(SubscriptionForm form, Places named) {
        boolean known = form.everywhere() || !form.villages().isEmpty();
        if (villages.isEmpty()) {
            SubscriptionForm asked = named.unknown().isEmpty() ? form : form.naming(named.unknown());
            return next(asked.everywhereNow(), "");
        }
        if (known) {
            return next(form, "");
        }
        List<Village> meant = here(named.villages());
        if (meant.isEmpty()) {
            return next(form, named.unknown());
        }
        boolean oneName = meant.stream().map(Village::name).distinct().count() == 1;
        return meant.size() > 1 && oneName ? next(form.oneOf(ids(meant)), "") : next(form.in(ids(meant)), "");
    }

    /** Of villages of one name in several communes the one where the citizen is known to live. */
    private List<Village> here(List<Village> named) {
        List<Village> own = named.stream()
                .filter(village -> !village.communeCode().isEmpty()
                        && village.communeCode().equals(request.commune()))
                .toList();
        boolean oneName = named.stream().map(Village::name).distinct().count() == 1;
        return oneName && own.size() == 1 ? own : named;
    }

    /** Asks for what is missing first. */
    private ServiceReply next(SubscriptionForm form, String unknown) {
        if (form.topics().isEmpty()) {
            return asking(form.at(Step.TOPIC), replies.askTopic(topics));
        }
        if (!form.choice().isEmpty()) {
            return asking(form.at(Step.COMMUNE), replies.askCommune(of(form.choice())));
        }
        if (!form.everywhere() && form.villages().isEmpty()) {
            return asking(form.at(Step.VILLAGE), replies.askVillage(offered(), unknown));
        }
        return asking(form.at(Step.CONSENT), replies.askConsent(consent(form)));
    }

    /** The villages of the citizen's own commune, where it is known. */
    private List<Village> offered() {
        List<Village> own = villages.stream()
                .filter(village ->
                        !request.commune().isEmpty() && village.communeCode().equals(request.commune()))
                .toList();
        return own.isEmpty() ? villages : own;
    }

    /** An answer to what the form asks for; empty when it is none. */
    Optional<ServiceReply> answer(SubscriptionForm form, Places named) {
        return switch (form.step()) {
            case TOPIC ->
                named.all() && named.topics().isEmpty()
                        ? Optional.of(
                                next(form.about(topics.stream().map(Topic::id).toList()), ""))
                        : Optional.of(named)
                                .filter(one -> !one.topics().isEmpty())
                                .map(one -> subscribe(form, one));
            case VILLAGE -> village(form, named);
            case COMMUNE ->
                of(form.choice()).stream()
                        .filter(village -> named.communes().contains(village.commune()))
                        .findFirst()
                        .map(village -> next(form.in(List.of(village.id())), ""));
            case CONSENT -> Optional.empty();
        };
    }

    private Optional<ServiceReply> village(SubscriptionForm form, Places named) {
        if (!named.villages().isEmpty() || !named.unknown().isEmpty()) {
            return Optional.of(where(form, named));
        }
        return named.all() ? Optional.of(next(form.everywhereNow(), "")) : Optional.empty();
    }

    /** The form's question, once more. */
    ServiceReply standing(SubscriptionForm form) {
        return next(form, "");
    }

    /** The topic that was pressed. */
    ServiceReply topic(SubscriptionForm form, List<Long> wanted) {
        return where(form.about(wanted), new Places(List.of(), List.of(), List.of(), false, ""));
    }

    /** The village that was pressed; none is wherever it happens. */
    ServiceReply villages(SubscriptionForm form, List<Long> wanted) {
        return next(wanted.isEmpty() ? form.everywhereNow() : form.in(wanted), "");
    }

    /** The citizen agrees to what was asked. */
    ServiceReply agreed(SubscriptionForm form) {
        if (form.step() != Step.CONSENT) {
            return next(form, "");
        }
        var act = new SubscriptionAct(true, form.topics(), form.villages(), consent(form));
        return ServiceReply.of(replies.begun(topicsOf(form), of(form.villages()), request.channel()))
                .doing(act.write());
    }

    ServiceReply declined() {
        return ServiceReply.of(replies.notBegun());
    }

    ServiceReply list() {
        return ServiceReply.of(subscribed.isEmpty() ? replies.none() : replies.listed(subscribed));
    }

    /** Leaving is done at once; where it is not said what is left, everything is. */
    ServiceReply leave(Places named) {
        if (subscribed.isEmpty()) {
            return ServiceReply.of(replies.none());
        }
        List<Subscription> ending = subscribed.stream()
                .filter(one -> named.topics().isEmpty() || named.topics().contains(one.topic()))
                .filter(one -> named.villages().isEmpty()
                        || one.village().filter(named.villages()::contains).isPresent())
                .toList();
        if (ending.isEmpty()) {
            boolean everywhere = !named.villages().isEmpty()
                    && subscribed.stream().anyMatch(one -> one.village().isEmpty());
            return ServiceReply.of(everywhere ? replies.everywhereNow(subscribed) : replies.notThat(subscribed));
        }
        var act = new SubscriptionAct(
                false, named.topics().stream().map(Topic::id).toList(), ids(named.villages()), "");
        List<Subscription> left =
                subscribed.stream().filter(one -> !ending.contains(one)).toList();
        return ServiceReply.of(replies.ended(ending, left)).doing(act.write());
    }

    /** The same topics, but of one village. */
    ServiceReply narrow() {
        List<Long> everywhere = subscribed.stream()
                .filter(one -> one.village().isEmpty())
                .map(one -> one.topic().id())
                .toList();
        return everywhere.isEmpty() ? list() : next(SubscriptionForm.empty().about(everywhere), "");
    }

    private ServiceReply asking(SubscriptionForm form, Reply reply) {
        return ServiceReply.of(reply).keeping(form.write());
    }

    private String consent(SubscriptionForm form) {
        return replies.consent(topicsOf(form), of(form.villages()), form.unlisted(), operator);
    }

    private List<Topic> topicsOf(SubscriptionForm form) {
        return topics.stream()
                .filter(topic -> form.topics().contains(topic.id()))
                .toList();
    }

    private List<Village> of(List<Long> numbers) {
        var named = new ArrayList<Village>();
        for (Village village : villages) {
            if (numbers.contains(village.id())) {
                named.add(village);
            }
        }
        named.sort(Comparator.comparing(Village::commune));
        return named;
    }

    private static List<Long> ids(List<Village> villages) {
        return villages.stream().map(Village::id).toList();
    }
}
