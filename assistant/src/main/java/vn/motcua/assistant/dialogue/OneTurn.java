package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.question.Aspect;

/**
 * One turn, step by step: a pressed or named choice, danger, small talk, the wish for a person, a question, and last what lies
 * outside.
 */
final class OneTurn {

    private final TurnScene scene;
    private final ConversationState state;
    private final Knowledge knowledge;
    private final Recognition recognition;
    private final Understanding understanding;
    private final Utterance utterance;
    private final PersonTalk persons;
    private final ProcedureTalk procedures;
    private final FreeTalk free;

    OneTurn(ConversationState state, Knowledge knowledge, Recognition recognition, Utterance utterance) {
        this.scene = TurnScene.of(state, knowledge, recognition, utterance);
        this.state = state;
        this.knowledge = knowledge;
        this.recognition = recognition;
        this.understanding = scene.understanding();
        this.utterance = utterance;
        this.persons = scene.persons();
        this.procedures = new ProcedureTalk(scene);
        this.free = new FreeTalk(scene, procedures, this);
    }

    /** What a language model could be asked for this turn; known once the turn was made. */
    List<ModelRequest> wishes() {
        return scene.wishing().wishes();
    }

    ProcedureTalk procedures() {
        return procedures;
    }

    Outline outline() {
        return switch (utterance.carried()) {
            case Carried.Found found -> scene.walk(state).adopted(found.walk());
            case Carried.Unknown unknown -> unknownCarried();
            case Carried.Nothing nothing ->
                switch (utterance.content()) {
                    case Utterance.Content.Text text -> typed(text.text());
                    case Utterance.Content.Chosen chosen -> pressed(chosen.value());
                    case Utterance.Content.Did did ->
                        ofServices(did)
                                .orElseGet(() -> new GestureTalk(state, knowledge, this, scene.walk(state))
                                        .of(did.gesture(), did.text()));
                    case Utterance.Content.Told told ->
                        throw new IllegalArgumentException("what a desk tells is no turn of a citizen's");
                };
        };
    }

    /** A picture, a place or a number that a service asked for or can make something of. */
    private Optional<Outline> ofServices(Utterance.Content.Did did) {
        return switch (did.gesture()) {
            case PICTURE, VOICE, VIDEO, STICKER, FILE, LOCATION, OWN_CONTACT, OTHER_CONTACT, UNKNOWN -> {
                String text = CleanText.of(did.text());
                yield scene.services(state)
                        .continued(text, did.gesture())
                        .or(() ->
                                scene.services(state).asked(text, did.gesture()).any());
            }
            case BEGIN, HELP, RESUME, OFFICER, ERASE, EDIT, GROUP -> Optional.empty();
        };
    }

    /** What is said when something has happened at a desk. */
    Turn told(DeskEvent event) {
        return new DeskTalk(state, scene.walk(state)).of(event);
    }

    /** A code that is good no more, or the link of a checklist that is gone. */
    private Outline unknownCarried() {
        return utterance.content() instanceof Utterance.Content.Chosen
                ? wishTalk(state).greeting("begin.list-gone")
                : new Outline(state, scene.says(state).notice("walk.code.unknown"));
    }

    /** What a typed message means. */
    Outline typed(String raw) {
        Query query = Query.of(raw, state.language(), recognition.english());
        ConversationState now = speaking(query);
        if (query.typed().isEmpty()) {
            return new Outline(now, scene.says(now).outOfAll("empty"));
        }
        Optional<Choice> plainly = OfferedChoice.plainly(query.typed(), state.offered());
        Optional<Choice> earlier = OfferedChoice.plainly(query.typed(), state.before());
        if (plainly.isPresent() && earlier.isPresent()) {
            return whichOfThem(now, query.typed(), earlier.get(), plainly.get());
        }
        Optional<Choice> one = plainly.or(() -> earlier);
        if (one.isPresent()) {
            return pressed(one.get().value());
        }
        Optional<Outline> rated = new RatingTalk(now, scene.walk(now)).typed(query.typed());
        if (rated.isPresent()) {
            return scene.services(rated.get().state()).after(rated.get());
        }
        Optional<Wishes.Wish> wish = recognition
                .wishes()
                .read(query.typed())
                .filter(read -> wishTalk(now).isMeant(read.kind()));
        if (wish.isPresent()) {
            return wish.get().kind() == Wishes.Kind.RESUME
                            && scene.services(now).hasForm()
                    ? scene.services(now).resumed()
                    : wishTalk(now).of(wish.get());
        }
        if (scene.services(now).hasForm()) {
            return filling(now, query);
        }
        return unfilled(now, query);
    }

    /** A number that answers a question as well as what was told by itself after it: nothing is guessed. */
    private Outline whichOfThem(ConversationState now, String typed, Choice before, Choice news) {
        var messages = Messages.in(now.language());
        List<Choice> choices = List.of(
                new Choice(messages.say("which.before", before.label()), before.value()),
                new Choice(messages.say("which.news", news.label()), news.value()));
        return new Outline(
                now,
                new Reply(
                        Outcome.CLARIFY,
                        List.of(new Block.Paragraph(messages.say("which.of-them", typed))),
                        choices,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** While a form of a service is open: danger comes first, then what answers the form, then whatever else it may be. */
    private Outline filling(ConversationState now, Query query) {
        ServiceTalk services = scene.services(now);
        if (recognition
                .danger()
                .hotlines(knowledge.search().read(query.typed()))
                .isEmpty()) {
            boolean goesOn = WalkTurn.wishesToGoOn(query.typed());
            // Right after something else was answered "tiếp tục" is no answer to the form: its question is out of
            // sight.
            if (goesOn && now.form().filter(OpenForm::reminded).isPresent()) {
                return services.resumed();
            }
            Optional<Outline> continued = services.continued(query.typed(), null);
            if (continued.isPresent()) {
                return continued.get();
            }
            if (goesOn) {
                return services.resumed();
            }
            boolean stops = recognition
                    .smallTalk()
                    .read(TypedWords.of(query.typed()))
                    .filter(kind -> kind == SmallTalk.Kind.STOP || kind == SmallTalk.Kind.BYE)
                    .isPresent();
            if (stops) {
                return services.stopped();
            }
        }
        return services.after(unfilled(now, query));
    }

    private Outline unfilled(ConversationState now, Query query) {
        Optional<Outline> ofTheDesk = scene.walk(now).expects(query.typed())
                ? Optional.empty()
                : new DeskMention(scene, procedures, free).of(now, query);
        if (ofTheDesk.isPresent()) {
            return ofTheDesk.get();
        }
        Optional<Choice> named = OfferedChoice.named(query.typed(), state.offered())
                .or(() -> OfferedChoice.named(query.typed(), state.before()));
        if (now.walk().isPresent()) {
            return new GuideAside(scene, procedures, free, this).of(now, query, named);
        }
        if (named.isPresent()) {
            return pressed(named.get().value());
        }
        // First, or "làm tiếp" would be taken for a word of the question among twins.
        Optional<Outline> wished = scene.walk(now)
                .wished(query.typed())
                .or(() -> procedures.guides(now).wished(query));
        if (wished.isPresent()) {
            return wished.get();
        }
        return understanding
                .answerAlone(now, query)
                .map(meaning -> procedures.meant(
                        ProcedureTalk.answering(now, knowledge.search().read(query.typed())), meaning))
                .orElseGet(() -> free.understood(now, query));
    }

    /** What is done when this is wished by a command of a channel. */
    Outline wished(Wishes.Wish wish) {
        return wishTalk(state).of(wish);
    }

    private WishTalk wishTalk(ConversationState now) {
        return new WishTalk(now, knowledge, this, scene.walk(now), utterance.at(), utterance.services());
    }

    /** What a pressed quick reply means; a typed number or label comes here too. */
    Outline pressed(String value) {
        Optional<DeskChoice> desk = DeskChoice.read(value);
        if (desk.isPresent()) {
            return scene.services(state).after(new DeskChoices(state, persons, scene.walk(state)).pressed(desk.get()));
        }
        Optional<ServiceChoice> service = ServiceChoice.read(value);
        if (service.isPresent()) {
            return besideAWalk(scene.services(state).pressed(service.get()));
        }
        Optional<ArticleChoice> article = ArticleChoice.read(value);
        if (article.isPresent()) {
            return besideAWalk(new ArticleTalk(state, knowledge).pressed(article.get()));
        }
        Optional<WalkChoice> walk = WalkChoice.read(value);
        if (walk.isPresent()) {
            return walk.get() instanceof WalkChoice.Arrive arrive
                    ? arrived(arrive.subject())
                    : scene.walk(state).pressed(walk.get());
        }
        Outline chosen = chosen(value);
        boolean leadsBack = ChoiceValue.read(value)
                .filter(ChoiceValue.Wish.class::isInstance)
                .isPresent();
        return leadsBack ? chosen : besideAWalk(chosen);
    }

    /** Within a guide, and where no form is open, it is said where the guide stands. */
    private Outline besideAWalk(Outline said) {
        return said.state().walk().isPresent() && said.state().form().isEmpty()
                ? scene.walk(said.state()).after(said, true, false)
                : said;
    }

    /** A link from outside: a poster's QR code leads to a procedure or a life event, or, when it is old, nowhere. */
    private Outline arrived(String subject) {
        Optional<Procedure> procedure =
                subject.startsWith("p.") ? scene.procedure(subject.substring(2)) : Optional.empty();
        return procedure
                .map(found -> chosen(new ChoiceValue.Show(found.code(), List.of(Aspect.OVERVIEW)).value()))
                .or(() -> new LifeEventTalk(knowledge).of(state, subject))
                .orElseGet(() -> wishTalk(state).greeting("begin.link-gone"));
    }

    private Outline chosen(String value) {
        Optional<ChoiceValue> choice = ChoiceValue.read(value);
        if (choice.isEmpty()) {
            return new Outline(state, scene.says(state).notice("button.expired"));
        }
        return switch (choice.get()) {
            case ChoiceValue.Show show -> procedures.shown(show);
            case ChoiceValue.ShowSeveral shown -> procedures.shown(shown);
            case ChoiceValue.Part part -> procedures.shown(part);
            case ChoiceValue.WholeText whole -> procedures.shown(whole);
            case ChoiceValue.Ask ask -> {
                Query query = Query.of(ask.words(), Language.VI, recognition.english());
                yield query.typed().isEmpty()
                        ? new Outline(state, scene.says(state).notice("button.expired"))
                        : free.understood(state.about(Topic.NONE), query);
            }
            case ChoiceValue.Narrow narrow -> procedures.meant(state, understanding.narrowed(state.topic(), narrow));
            case ChoiceValue.Command command -> commanded(command);
            case ChoiceValue.Wish wish -> wishTalk(state).pressed(wish);
        };
    }

    private Outline commanded(ChoiceValue.Command command) {
        var talk = new Talk(state, knowledge, this, utterance.services());
        return switch (command) {
            case OTHER, WRONG -> procedures.notMeant(state);
            case PERSON -> persons.wanted(state, HandOverReason.ASKED);
            case MENU -> talk.of(SmallTalk.Kind.MENU);
            case START -> talk.of(SmallTalk.Kind.GREETING);
            case ENGLISH -> talk.of(SmallTalk.Kind.ENGLISH);
            case VIETNAMESE -> talk.of(SmallTalk.Kind.VIETNAMESE);
        };
    }

    /** The language of the reply: the one chosen, else the one that was typed. */
    private ConversationState speaking(Query query) {
        if (query.english()) {
            return state.in(Language.EN, state.languageChosen());
        }
        boolean vietnamese =
                vn.motcua.knowledge.text.Letters.isMarked(query.typed().toLowerCase(java.util.Locale.ROOT));
        return vietnamese && !state.languageChosen() ? state.in(Language.VI, false) : state;
    }
}
