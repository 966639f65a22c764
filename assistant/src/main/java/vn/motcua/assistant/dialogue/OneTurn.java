package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;
import vn.motcua.knowledge.search.SearchResult;

/**
 * One turn, step by step: a pressed or named choice, danger, small talk, the wish for a person, a question, and last what lies
 * outside.
 */
final class OneTurn {

    /** After so many answers that were not meant, a person. */
    private static final int MISSES_BEFORE_A_PERSON = 2;

    /** From this confidence on, a question counts even beside abuse or everyday subjects. */
    private static final double CLEAR = 0.5;

    /** From this confidence on, a question within a walk leaves the procedure that is walked. */
    private static final double PLAIN = 0.6;

    /** So few words without a question are meant for the question that was asked, whatever else they are like. */
    private static final int FEW_WORDS = 3;

    private final ConversationState state;
    private final Knowledge knowledge;
    private final Recognition recognition;
    private final Understanding understanding;
    private final Utterance utterance;
    private final LifeEventTalk lifeEvents;
    private final PersonTalk persons;
    private final Wishing wishing;

    OneTurn(ConversationState state, Knowledge knowledge, Recognition recognition, Utterance utterance) {
        this.state = state;
        this.knowledge = knowledge;
        this.recognition = recognition;
        this.understanding = new Understanding(knowledge);
        this.utterance = utterance;
        this.lifeEvents = new LifeEventTalk(knowledge);
        this.persons = new PersonTalk(knowledge, utterance);
        this.wishing = new Wishing(utterance.assistance());
    }

    /** What a language model could be asked for this turn; known once the turn was made. */
    List<ModelRequest> wishes() {
        return wishing.wishes();
    }

    Outline outline() {
        return switch (utterance.carried()) {
            case Carried.Found found -> walkTurn(state).adopted(found.walk());
            case Carried.Unknown unknown -> unknownCarried();
            case Carried.Nothing nothing ->
                switch (utterance.content()) {
                    case Utterance.Content.Text text -> typed(text.text());
                    case Utterance.Content.Chosen chosen -> pressed(chosen.value());
                    case Utterance.Content.Did did ->
                        ofServices(did)
                                .orElseGet(() -> new GestureTalk(state, knowledge, this, walkTurn(state))
                                        .of(did.gesture(), did.text()));
                    case Utterance.Content.Told told ->
                        throw new IllegalArgumentException("what a desk tells is no turn of a citizen's");
                };
        };
    }

    private ServiceTalk services(ConversationState now) {
        return new ServiceTalk(now, knowledge, utterance);
    }

    /** A picture, a place or a number that a service asked for or can make something of. */
    private Optional<Outline> ofServices(Utterance.Content.Did did) {
        return switch (did.gesture()) {
            case PICTURE, VOICE, VIDEO, STICKER, FILE, LOCATION, OWN_CONTACT, OTHER_CONTACT, UNKNOWN -> {
                String text = CleanText.of(did.text());
                yield services(state)
                        .continued(text, did.gesture())
                        .or(() -> services(state).asked(text, did.gesture()).any());
            }
            case BEGIN, HELP, RESUME, OFFICER, ERASE, EDIT, GROUP -> Optional.empty();
        };
    }

    /** What is said when something has happened at a desk. */
    Turn told(DeskEvent event) {
        return new DeskTalk(state, walkTurn(state)).of(event);
    }

    /** A code that is good no more, or the link of a checklist that is gone. */
    private Outline unknownCarried() {
        return utterance.content() instanceof Utterance.Content.Chosen
                ? wishTalk(state).greeting("begin.list-gone")
                : new Outline(state, says(state).notice("walk.code.unknown"));
    }

    private GuideTalk guides(ConversationState now) {
        return new GuideTalk(now, knowledge, recognition, this);
    }

    WalkTurn walkTurn(ConversationState now) {
        return new WalkTurn(now, knowledge, persons, utterance.at(), utterance.token());
    }

    /** What a typed message means. */
    Outline typed(String raw) {
        Query query = Query.of(raw, state.language(), recognition.english());
        ConversationState now = speaking(query);
        if (query.typed().isEmpty()) {
            return new Outline(now, says(now).outOfAll("empty"));
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
        Optional<Outline> rated = new RatingTalk(now, walkTurn(now)).typed(query.typed());
        if (rated.isPresent()) {
            return services(rated.get().state()).after(rated.get());
        }
        Optional<Wishes.Wish> wish = recognition
                .wishes()
                .read(query.typed())
                .filter(read -> wishTalk(now).isMeant(read.kind()));
        if (wish.isPresent()) {
            return wish.get().kind() == Wishes.Kind.RESUME && services(now).hasForm()
                    ? services(now).resumed()
                    : wishTalk(now).of(wish.get());
        }
        if (services(now).hasForm()) {
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
        ServiceTalk services = services(now);
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
        Optional<Outline> ofTheDesk = walkTurn(now).expects(query.typed()) ? Optional.empty() : ofTheDesk(now, query);
        if (ofTheDesk.isPresent()) {
            return ofTheDesk.get();
        }
        Optional<Choice> named = OfferedChoice.named(query.typed(), state.offered())
                .or(() -> OfferedChoice.named(query.typed(), state.before()));
        if (now.walk().isPresent()) {
            return walking(now, query, named);
        }
        if (named.isPresent()) {
            return pressed(named.get().value());
        }
        // First, or "làm tiếp" would be taken for a word of the question among twins.
        Optional<Outline> wished =
                walkTurn(now).wished(query.typed()).or(() -> guides(now).wished(query));
        if (wished.isPresent()) {
            return wished.get();
        }
        return understanding
                .answerAlone(now, query)
                .map(meaning -> meant(answering(now, knowledge.search().read(query.typed())), meaning))
                .orElseGet(() -> understood(now, query));
    }

    /** The reply to an answered question among twins. */
    private Outline meant(ConversationState now, Meaning meaning) {
        return switch (meaning) {
            case Meaning.One one -> answer(now, one);
            case Meaning.Several several -> ask(now, several);
            case Meaning.Unnamed unnamed -> askWhich(now, unnamed);
            case Meaning.None none -> new Outline(now, says(now).notice("button.expired"));
        };
    }

    /** What is said of an officer: the wait for one, a word about one, something wrong that one must know of. */
    private Optional<Outline> ofTheDesk(ConversationState now, Query query) {
        Question repaired = knowledge.search().read(query.typed());
        if (!recognition.danger().hotlines(repaired).isEmpty()) {
            return Optional.empty();
        }
        var desk = new DeskChoices(now, persons, walkTurn(now));
        Optional<Outline> placed = desk.placed(query.typed());
        if (placed.isPresent()) {
            return placed;
        }
        Optional<DeskWords.Kind> wait = recognition.deskWords().read(query.typed(), persons::isWaiting);
        if (wait.isPresent()) {
            return Optional.of(desk.pressed(
                    switch (wait.get()) {
                        case PLACE -> DeskChoice.Waiting.PLACE;
                        case CANCEL -> DeskChoice.Waiting.CANCEL;
                    }));
        }
        var rating = new RatingTalk(now, walkTurn(now));
        if ((rating.isWriting() || RatingWords.tellsOfTheHelp(query.typed())) && !asksSomething(query, repaired)) {
            Optional<Long> handOver = rating.invitesWord();
            if (handOver.isPresent()) {
                return Optional.of(rating.word(handOver.get(), query.typed()));
            }
        }
        boolean answered = ProcedureCode.isCode(now.topic().procedure());
        return recognition.wrongInformation().isReported(query.typed(), answered)
                ? Optional.of(desk.leadingBack(
                        persons.wanted(aboutWhatIsWrong(now, query, repaired), HandOverReason.WRONG_INFORMATION)))
                : Optional.empty();
    }

    private boolean asksSomething(Query query, Question repaired) {
        return query.typed().contains("?")
                || recognition.askingForAPerson().asks(repaired)
                || (!repaired.aspects().isEmpty() && asksClearly(query, repaired));
    }

    /** The procedure, and what of it is said to be wrong: what the report names, else what was answered last. */
    private ConversationState aboutWhatIsWrong(ConversationState now, Query query, Question repaired) {
        List<Aspect> named = List.copyOf(repaired.aspects());
        Topic topic = now.topic();
        if (!topic.procedure().isEmpty()) {
            return named.isEmpty() ? now : now.about(topic.answeredBy(topic.procedure(), named));
        }
        return meaning(now, query) instanceof Meaning.One one
                ? now.about(new Topic(one.words(), one.procedure().code().value(), named, List.of(), List.of()))
                : now;
    }

    /** What is done when this is wished by a command of a channel. */
    Outline wished(Wishes.Wish wish) {
        return wishTalk(state).of(wish);
    }

    private WishTalk wishTalk(ConversationState now) {
        return new WishTalk(now, knowledge, this, walkTurn(now), utterance.at(), utterance.services());
    }

    /** Within a guide. Words like "ba", which may be a number or a father, are first read as an answer. */
    private Outline walking(ConversationState now, Query query, Optional<Choice> named) {
        Question repaired = knowledge.search().read(query.typed());
        boolean calm = recognition.danger().hotlines(repaired).isEmpty()
                || walkTurn(now).expects(query.typed());
        Optional<Outline> another = calm ? guides(now).wishedElsewhere(query) : Optional.empty();
        if (another.isPresent()) {
            return another.get();
        }
        if (calm) {
            Optional<Outline> walked = walkTurn(now).typed(query.typed());
            if (walked.isPresent()) {
                return walked.get();
            }
            if (named.isPresent()) {
                return pressed(named.get().value());
            }
        }
        Optional<SmallTalk.Kind> talk = recognition.smallTalk().read(TypedWords.of(query.typed()));
        Optional<Outline> nodded = talk.flatMap(walkTurn(now)::nodded);
        if (nodded.isPresent()) {
            return nodded.get();
        }
        Optional<Outline> ofTheCase = walkTurn(now).ofTheCase(Leaning.of(repaired));
        if (ofTheCase.isPresent()) {
            return ofTheCase.get();
        }
        boolean asks = query.typed().contains("?")
                || !repaired.aspects().isEmpty()
                || (repaired.terms().size() > FEW_WORDS && asksClearly(query, repaired));
        Outline side = understood(now, query);
        boolean elsewhere = side.reply().outcome() == Outcome.CLARIFY
                || (side.reply().outcome() == Outcome.ANSWER
                        && !side.state().topic().procedure().equals(now.topic().procedure()));
        if (elsewhere && !repaired.aspects().isEmpty() && !namesAnother(query)) {
            side = procedure(now.topic().procedure())
                    .map(procedure -> new Outline(now, answers(procedure, now).first(List.copyOf(repaired.aspects()))))
                    .orElse(side);
        }
        WalkTurn beside = walkTurn(side.state());
        Optional<Outline> meant =
                beside.misses(side, asks, talk.isPresent()) ? chosenByModel(now, query) : Optional.empty();
        return meant.isPresent() ? meant.get() : beside.after(side, asks, talk.isPresent());
    }

    /** Which of the offered answers the model takes an answer for that nothing else understood; only an offered one counts. */
    private Optional<Outline> chosenByModel(ConversationState now, Query query) {
        return walkTurn(now)
                .openChoice(query.typed())
                .flatMap(wishing::ask)
                .filter(ModelAnswer.Option.class::isInstance)
                .flatMap(answer -> walkTurn(now).chosen(((ModelAnswer.Option) answer).id()));
    }

    /** Whether a question beside a walk is plainly about another procedure, or an article. */
    private boolean namesAnother(Query query) {
        var found = knowledge.search().search(query.text(), 1);
        return (found.verdict() == SearchResult.Verdict.ANSWER
                        && found.candidates().stream().anyMatch(candidate -> candidate.confidence() >= PLAIN))
                || new ArticleTalk(state, knowledge).isMeant(query);
    }

    private Outline understood(ConversationState now, Query query) {
        Question typed = TypedWords.of(query.typed());
        Question repaired = knowledge.search().read(query.typed());
        List<Danger.Hotline> hotlines = recognition.danger().hotlines(repaired);
        if (!hotlines.isEmpty()) {
            return danger(now, query, hotlines);
        }
        Optional<SmallTalk.Kind> talk = recognition
                .smallTalk()
                .read(typed)
                .or(() -> recognition.smallTalk().read(repaired))
                .or(() -> recognition.smallTalk().wishes(repaired)
                        ? Optional.of(SmallTalk.Kind.WISHES)
                        : Optional.empty());
        // "Em có hẹn mấy giờ ạ" is made of nothing but small words.
        boolean small = talk.filter(kind -> kind == SmallTalk.Kind.AFFIRM || kind == SmallTalk.Kind.SMALL)
                        .isPresent()
                && typed.terms().size() >= FEW_WORDS;
        if (talk.isPresent() && !small) {
            return new Talk(now, knowledge, this, utterance.services()).of(talk.get());
        }
        ServiceTalk.Asked served = services(now).asked(query.typed(), null);
        if (talk.isPresent() && served.sure().isEmpty()) {
            return new Talk(now, knowledge, this, utterance.services()).of(talk.get());
        }
        if (served.sure().isPresent()) {
            return served.sure().get();
        }
        if (recognition.askingForAPerson().asks(typed)
                || recognition.askingForAPerson().asks(repaired)) {
            return persons.wanted(now, HandOverReason.ASKED);
        }
        if (recognition.anger().isAtUs(repaired) && !asksClearly(query, repaired)) {
            return persons.wanted(now, HandOverReason.ANGER);
        }
        if (recognition.abuse().isIn(typed) && !asksClearly(query, repaired)) {
            return abused(now);
        }
        if (recognition.outside().isIn(typed) && !asksClearly(query, repaired)) {
            return outside(now, typed);
        }
        Optional<Reply> meaning = explanations(now).ofNothingElse(query.typed());
        if (meaning.isPresent()) {
            return new Outline(now, meaning.get());
        }
        Optional<Outline> event = lifeEvents.of(now, repaired);
        if (event.isPresent()) {
            return event.get();
        }
        Optional<Outline> article = new ArticleTalk(now, knowledge).of(query);
        if (article.isPresent()) {
            return article.get();
        }
        Meaning own = meaning(now, query);
        ConversationState asking = answering(now, repaired);
        Optional<Outline> together = several().typed(asking, query, own);
        if (together.isPresent()) {
            return together.get();
        }
        if (!(own instanceof Meaning.One) && served.likely().isPresent()) {
            return served.likely().get();
        }
        return switch (reworded(asking, query, own)) {
            case Meaning.One one -> answer(asking, one);
            case Meaning.Several several -> ask(asking, several);
            case Meaning.Unnamed unnamed -> askWhich(asking, unnamed);
            case Meaning.None none -> explained(asking, query).orElseGet(() -> outside(asking, typed));
        };
    }

    /** A question for something that a guide does not begin with is answered, with the guide among its buttons, though a guide was wanted. */
    private static ConversationState answering(ConversationState now, Question question) {
        boolean asksMore =
                question.aspects().stream().anyMatch(aspect -> aspect != Aspect.STEPS && aspect != Aspect.OVERVIEW);
        return asksMore ? now.about(now.topic().wantingAnAnswer()) : now;
    }

    private SeveralTalk several() {
        return new SeveralTalk(
                knowledge,
                understanding,
                wishing,
                (one, now) -> localOffice(
                        answers(one.procedure(), now).first(one.aspects()), one.procedure(), one.aspects(), now));
    }

    private WalkExplanations explanations(ConversationState now) {
        return new WalkExplanations(knowledge, Messages.in(now.language()));
    }

    /** A word of the glossary that no procedure answers. */
    private Optional<Outline> explained(ConversationState now, Query query) {
        return explanations(now).of(query.typed()).map(reply -> new Outline(now, reply));
    }

    /** Whether there is a question that must be answered, whatever stands beside it. */
    private boolean asksClearly(Query query, Question repaired) {
        if (query.text().isEmpty() || !repaired.roles().contains(Question.Role.TOPIC)) {
            return false;
        }
        return knowledge.search().search(query.text(), 1).candidates().stream()
                        .anyMatch(candidate -> candidate.confidence() >= CLEAR)
                || new ArticleTalk(state, knowledge).isMeant(query);
    }

    Meaning meaning(ConversationState now, Query query) {
        return query.text().isEmpty()
                ? new Meaning.None()
                : understanding.of(now, query.text(), knowledge.search().read(query.text()));
    }

    /** Where the search is unsure, what it says of the question in official terms may decide, or be asked about. */
    private Meaning reworded(ConversationState now, Query query, Meaning own) {
        boolean unsure = own instanceof Meaning.Several || own instanceof Meaning.None;
        if (!unsure
                || now.walk().isPresent()
                || TypedWords.of(query.typed()).terms().size() < FEW_WORDS) {
            return own;
        }
        String about = procedure(now.topic().procedure()).map(Procedure::name).orElse("");
        return wishing.ask(new ModelRequest.Rewrite(query.typed(), about))
                .filter(ModelAnswer.Query.class::isInstance)
                .map(answer -> understanding.reworded(
                        own,
                        ((ModelAnswer.Query) answer).text(),
                        now.topic().rejected(),
                        List.copyOf(knowledge.search().read(query.text()).aspects())))
                .orElse(own);
    }

    /** What a pressed quick reply means; a typed number or label comes here too. */
    Outline pressed(String value) {
        Optional<DeskChoice> desk = DeskChoice.read(value);
        if (desk.isPresent()) {
            return services(state).after(new DeskChoices(state, persons, walkTurn(state)).pressed(desk.get()));
        }
        Optional<ServiceChoice> service = ServiceChoice.read(value);
        if (service.isPresent()) {
            return besideAWalk(services(state).pressed(service.get()));
        }
        Optional<ArticleChoice> article = ArticleChoice.read(value);
        if (article.isPresent()) {
            return besideAWalk(new ArticleTalk(state, knowledge).pressed(article.get()));
        }
        Optional<WalkChoice> walk = WalkChoice.read(value);
        if (walk.isPresent()) {
            return walk.get() instanceof WalkChoice.Arrive arrive
                    ? arrived(arrive.subject())
                    : walkTurn(state).pressed(walk.get());
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
                ? walkTurn(said.state()).after(said, true, false)
                : said;
    }

    /** A link from outside: a poster's QR code leads to a procedure or a life event, or, when it is old, nowhere. */
    private Outline arrived(String subject) {
        Optional<Procedure> procedure = subject.startsWith("p.") ? procedure(subject.substring(2)) : Optional.empty();
        return procedure
                .map(found -> chosen(new ChoiceValue.Show(found.code(), List.of(Aspect.OVERVIEW)).value()))
                .or(() -> lifeEvents.of(state, subject))
                .orElseGet(() -> wishTalk(state).greeting("begin.link-gone"));
    }

    private Outline chosen(String value) {
        Optional<ChoiceValue> choice = ChoiceValue.read(value);
        if (choice.isEmpty()) {
            return new Outline(state, says(state).notice("button.expired"));
        }
        return switch (choice.get()) {
            case ChoiceValue.Show show ->
                withProcedure(
                        show.code(),
                        procedure -> localOffice(
                                worded(procedure, state).first(show.aspects(), false),
                                procedure,
                                show.aspects(),
                                state),
                        show.aspects());
            case ChoiceValue.ShowSeveral shown ->
                several()
                        .pressed(state, shown)
                        .orElseGet(() -> new Outline(state, says(state).notice("button.expired")));
            case ChoiceValue.Part part ->
                withProcedure(
                        part.code(),
                        procedure -> answers(procedure, state).part(part.aspect(), part.number()),
                        List.of(part.aspect()));
            case ChoiceValue.WholeText whole ->
                withProcedure(
                        whole.code(), procedure -> answers(procedure, state).whole(whole.number()), List.of());
            case ChoiceValue.Ask ask -> {
                Query query = Query.of(ask.words(), Language.VI, recognition.english());
                yield query.typed().isEmpty()
                        ? new Outline(state, says(state).notice("button.expired"))
                        : understood(state.about(Topic.NONE), query);
            }
            case ChoiceValue.Narrow narrow -> meant(state, understanding.narrowed(state.topic(), narrow));
            case ChoiceValue.Command command -> commanded(command);
            case ChoiceValue.Wish wish -> wishTalk(state).pressed(wish);
        };
    }

    private Outline commanded(ChoiceValue.Command command) {
        var talk = new Talk(state, knowledge, this, utterance.services());
        return switch (command) {
            case OTHER, WRONG -> notMeant(state);
            case PERSON -> persons.wanted(state, HandOverReason.ASKED);
            case MENU -> talk.of(SmallTalk.Kind.MENU);
            case START -> talk.of(SmallTalk.Kind.GREETING);
            case ENGLISH -> talk.of(SmallTalk.Kind.ENGLISH);
            case VIETNAMESE -> talk.of(SmallTalk.Kind.VIETNAMESE);
        };
    }

    private Outline withProcedure(
            ProcedureCode code, java.util.function.Function<Procedure, Reply> reply, List<Aspect> aspects) {
        Optional<Procedure> procedure = knowledge.search().catalogue().find(code);
        if (procedure.isEmpty()) {
            return new Outline(state, says(state).notice("procedure.gone", code.value()));
        }
        Topic topic = state.topic();
        if (topic.wantsAGuideOf(List.of(code.value()), aspects)) {
            return guides(state).of(procedure.get());
        }
        boolean known =
                topic.procedure().equals(code.value()) || topic.options().contains(code.value());
        Topic next = (known ? topic : new Topic(procedure.get().name(), "", List.of(), List.of(), List.of()))
                .answeredBy(code.value(), aspects);
        ConversationState after = state.about(next).withMisses(next.rejected().isEmpty() ? 0 : state.misses());
        return withAnOfficer(new Outline(after, reply.apply(procedure.get())), procedure.get());
    }

    /** Of some procedures nobody should be left alone with the answer: an officer is brought in when they are first spoken of. */
    private Outline withAnOfficer(Outline told, Procedure procedure) {
        boolean spokenOf = Stream.concat(Stream.of(state.topic()), state.earlier().stream())
                .anyMatch(topic -> topic.procedure().equals(procedure.code().value()));
        if (!procedure.handOver() || spokenOf) {
            return told;
        }
        PersonTalk.Told person = persons.told(told.state(), HandOverReason.PROCEDURE, null);
        Reply reply = told.reply();
        var blocks = new ArrayList<>(reply.blocks());
        // The source stays the last line of an answer.
        boolean sourced = !blocks.isEmpty() && blocks.getLast() instanceof Block.Origin;
        blocks.addAll(sourced ? blocks.size() - 1 : blocks.size(), person.blocks());
        var choices = new ArrayList<>(person.choices());
        choices.addAll(reply.choices());
        var more = new Reply(reply.outcome(), blocks, choices, reply.procedures(), reply.fields(), reply.sources());
        return new Outline(told.state(), more, person.effects());
    }

    /** Answers again, in the language of the state, what was answered last. */
    Optional<Outline> again(ConversationState now) {
        return several()
                .again(now)
                .or(() -> procedure(now.topic().procedure())
                        .map(procedure -> new Outline(
                                now, answers(procedure, now).first(now.topic().aspects()))));
    }

    private Outline answer(ConversationState now, Meaning.One meaning) {
        String code = meaning.procedure().code().value();
        if (now.topic().wantsAGuideOf(List.of(code), meaning.aspects())) {
            return guides(now).of(meaning.procedure());
        }
        List<String> rejected = now.topic().procedure().equals(code)
                        || meaning.words().startsWith(now.topic().question())
                ? now.topic().rejected()
                : List.of();
        Topic next = new Topic(meaning.words(), code, meaning.aspects(), List.of(), rejected);
        ConversationState after = now.about(next).withMisses(rejected.isEmpty() ? 0 : now.misses());
        return withAnOfficer(
                new Outline(
                        after,
                        localOffice(
                                worded(meaning.procedure(), now).first(meaning.aspects(), true),
                                meaning.procedure(),
                                meaning.aspects(),
                                now)),
                meaning.procedure());
    }

    /** The answer, with the office of the place that was just typed or is remembered where it depends on that. */
    private Reply localOffice(Reply answer, Procedure procedure, List<Aspect> shown, ConversationState now) {
        String typed = utterance.content() instanceof Utterance.Content.Text text ? CleanText.of(text.text()) : "";
        return new LocalOffice(Messages.in(now.language()))
                .in(answer, procedure, shown, () -> knowledge.places().local(typed, now.commune()));
    }

    Outline ask(ConversationState now, Meaning.Several meaning) {
        List<String> codes = codes(meaning.candidates());
        TwinQuestion twins = meaning.twins();
        boolean narrower = twins != null && codes.size() < now.topic().options().size();
        boolean again = now.topic().options().containsAll(codes) && !narrower;
        // A narrower question about the same still wants the guide.
        boolean guided = now.topic().wantsAGuideOf(codes, meaning.aspects());
        Topic next = new Topic(
                meaning.words(), "", meaning.aspects(), codes, now.topic().rejected(), guided, List.of());
        ConversationState after = again ? now.withMisses(now.misses() + 1) : now;
        if (after.misses() >= MISSES_BEFORE_A_PERSON) {
            return persons.wanted(after.about(next).withMisses(0), HandOverReason.NOT_UNDERSTOOD);
        }
        Messages messages = Messages.in(now.language());
        Reply question = twins == null
                ? new Clarification(knowledge.search(), messages)
                        .ask(meaning.candidates(), meaning.aspects(), again ? "clarify.again" : "clarify.which")
                : new SplittingQuestion(messages).ask(meaning, twins, again);
        return new Outline(after.about(next), question);
    }

    Outline askWhich(ConversationState now, Meaning.Unnamed meaning) {
        Topic next = new Topic("", "", meaning.aspects(), List.of(), List.of());
        return new Outline(now.about(next), says(now).question("clarify.which-procedure"));
    }

    /** The citizen says that what was answered or offered is not meant: the next candidates, later a person. */
    Outline notMeant(ConversationState now) {
        Topic topic = now.topic();
        if (topic.isNone()) {
            return new Outline(now, says(now).question("clarify.describe"));
        }
        List<String> refused = topic.options().isEmpty() ? List.of(topic.procedure()) : topic.options();
        Topic next = topic.without(refused);
        ConversationState after = now.about(next).withMisses(now.misses() + 1);
        if (after.misses() >= MISSES_BEFORE_A_PERSON) {
            return persons.wanted(after.withMisses(0), HandOverReason.NOT_UNDERSTOOD);
        }
        List<Candidate> others = understanding.nextAfter(next);
        if (others.isEmpty()) {
            return new Outline(after, says(after).question("clarify.describe-wrong"));
        }
        ConversationState asking = after.about(next.choosingAmong(codes(others), topic.aspects()));
        return new Outline(
                asking,
                new Clarification(knowledge.search(), Messages.in(now.language()))
                        .ask(others, topic.aspects(), "clarify.wrong"));
    }

    private Outline danger(ConversationState now, Query query, List<Danger.Hotline> hotlines) {
        wishing.hush();
        var messages = Messages.in(now.language());
        var blocks = new ArrayList<Block>();
        hotlines.forEach(hotline -> blocks.add(
                blocks.isEmpty()
                        ? new Block.Heading(messages.say(hotline.key()))
                        : new Block.Paragraph(messages.say(hotline.key()))));
        PersonTalk.Told person = persons.told(now, HandOverReason.DANGER, null);
        Question question = knowledge.search().read(query.text());
        Optional<Outline> answer = question.aspects().isEmpty() ? Optional.empty() : answered(now, query);
        if (answer.isPresent()) {
            Reply reply = answer.get().reply();
            blocks.addAll(person.blocks());
            blocks.addAll(reply.blocks());
            return new Outline(
                    answer.get().state(),
                    new Reply(
                            reply.outcome(),
                            blocks,
                            reply.choices(),
                            reply.procedures(),
                            reply.fields(),
                            reply.sources()),
                    person.effects());
        }
        blocks.addAll(person.blocks());
        blocks.add(new Block.Paragraph(messages.say("danger.after")));
        return new Outline(
                now, new Reply(Outcome.HANDOFF, blocks, List.of(), List.of(), List.of(), List.of()), person.effects());
    }

    private Optional<Outline> answered(ConversationState now, Query query) {
        return switch (meaning(now, query)) {
            case Meaning.One one -> Optional.of(answer(now, one));
            case Meaning.Several several -> Optional.of(ask(now, several));
            case Meaning.Unnamed unnamed -> Optional.empty();
            case Meaning.None none -> Optional.empty();
        };
    }

    private Outline abused(ConversationState now) {
        ConversationState after = now.withInsults(now.insults() + 1);
        return new Outline(after, says(after).outOfScope(after.insults() == 1 ? "abuse.first" : "abuse.again"));
    }

    private Outline outside(ConversationState now, Question typed) {
        Optional<Long> rated = new RatingTalk(now, walkTurn(now)).invitesWord();
        if (rated.isPresent() && utterance.content() instanceof Utterance.Content.Text text) {
            return new RatingTalk(now, walkTurn(now)).word(rated.get(), CleanText.of(text.text()));
        }
        if (persons.isWaiting()) {
            return persons.kept(now);
        }
        ConversationState after = now.withMisses(now.misses() + 1);
        if (after.misses() >= MISSES_BEFORE_A_PERSON && persons.reachesSomebody(after, HandOverReason.NOT_UNDERSTOOD)) {
            return persons.wanted(after.withMisses(0), HandOverReason.NOT_UNDERSTOOD);
        }
        StandardReplies says = says(after);
        return new Outline(
                after,
                typed.terms().isEmpty()
                        ? says.outOfScope("out-of-scope.unclear")
                        : says.outOfAll(now.misses() == 0 ? "out-of-scope" : "out-of-scope.again"));
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

    private StandardReplies says(ConversationState now) {
        return new StandardReplies(Messages.in(now.language()), utterance.services());
    }

    private Answers answers(Procedure procedure, ConversationState now) {
        return new Answers(procedure, Messages.in(now.language()), timesInWords(procedure));
    }

    private List<String> timesInWords(Procedure procedure) {
        return PublishedFields.timesInWords(procedure, knowledge.guides().of(procedure.code()));
    }

    /** Within a guide nothing is put in other words: what is asked there is asked beside it. */
    private Worded worded(Procedure procedure, ConversationState now) {
        Wishing asking = now.walk().isPresent() ? new Wishing(Assistance.NONE) : wishing;
        return new Worded(procedure, Messages.in(now.language()), asking, timesInWords(procedure));
    }

    private Optional<Procedure> procedure(String code) {
        return ProcedureCode.isCode(code)
                ? knowledge.search().catalogue().find(new ProcedureCode(code))
                : Optional.empty();
    }

    private static List<String> codes(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.procedure().code().value())
                .toList();
    }
}
