package vn.motcua.assistant.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;

/**
 * All that the dialogue remembers of a conversation. Stored as JSON between turns: a field that an older record lacks gets its
 * default, so fields may be added.
 *
 * @param language the language of the replies
 * @param languageChosen whether the citizen asked for this language, so that it is not guessed any more
 * @param turns how many turns there were, 0 or more
 * @param topic what is being talked about
 * @param earlier topics left behind, the latest first
 * @param offered the quick replies of the last reply, so that a typed number or label means something
 * @param before those of a question that still waits for its answer, where something else that offers some was told by itself after it
 * @param rest the choice value that opens the next part of the last answer; empty when all of it was shown
 * @param misses how many replies in a row missed what was meant
 * @param insults how often the citizen was abusive
 * @param walks the guides that were begun, the latest first
 * @param walking whether the first of them is being walked now
 * @param gestures what the citizen did last without a word in between, the latest last
 * @param erasingAskedAt when the last reply asked whether to erase everything; null when it did not
 * @param ratings the cases of which it was asked how it was with the officer, the latest last
 * @param openForm the form of a service that is being filled in; null when none is
 * @param commune the code of the commune that the citizen has agreed to have remembered; empty when none is
 */
public record ConversationState(
        Language language,
        boolean languageChosen,
        int turns,
        Topic topic,
        List<Topic> earlier,
        List<Choice> offered,
        List<Choice> before,
        String rest,
        int misses,
        int insults,
        List<Walk> walks,
        boolean walking,
        List<Gesture> gestures,
        @Nullable Instant erasingAskedAt,
        List<Rating> ratings,
        @Nullable OpenForm openForm,
        String commune) {

    private static final int REMEMBERED_TOPICS = 5;
    private static final int REMEMBERED_WALKS = 5;
    private static final int REMEMBERED_RATINGS = 5;
    private static final int MOST_IN_A_ROW = 3;
    private static final int MOST_COUNTED = 1000;

    /** How long the question whether to erase everything is remembered by who was asked. */
    private static final Duration ERASING_IS_ASKED = Duration.ofMinutes(10);

    /** Refuses negative counts and copies the lists. */
    public ConversationState {
        if (turns < 0 || misses < 0 || insults < 0) {
            throw new IllegalArgumentException(
                    "counts must be 0 or more, were " + turns + ", " + misses + ", " + insults);
        }
        earlier = List.copyOf(earlier);
        offered = List.copyOf(offered);
        before = List.copyOf(before);
        walks = List.copyOf(walks);
        gestures = List.copyOf(gestures);
        ratings = List.copyOf(ratings);
    }

    /**
     * A rating that was asked for.
     *
     * @param handOver the number of the case
     * @param level what was answered, 1 to 5; 0 while nothing was
     */
    public record Rating(long handOver, int level) {}

    /** A state read back from where it was stored; what is missing gets its default. */
    @JsonCreator
    static ConversationState stored(
            @Nullable Language language,
            @Nullable Boolean languageChosen,
            @Nullable Integer turns,
            @Nullable Topic topic,
            @Nullable List<Topic> earlier,
            @Nullable List<Choice> offered,
            @Nullable List<Choice> before,
            @Nullable String rest,
            @Nullable Integer misses,
            @Nullable Integer insults,
            @Nullable List<Walk> walks,
            @Nullable Boolean walking,
            @Nullable List<Gesture> gestures,
            @Nullable Instant erasingAskedAt,
            @Nullable List<Rating> ratings,
            @Nullable OpenForm openForm,
            @Nullable String commune) {
        List<Walk> known = Objects.requireNonNullElse(walks, List.of());
        return new ConversationState(
                Objects.requireNonNullElse(language, Language.VI),
                Objects.requireNonNullElse(languageChosen, false),
                Objects.requireNonNullElse(turns, 0),
                Objects.requireNonNullElse(topic, Topic.NONE),
                Objects.requireNonNullElse(earlier, List.of()),
                Objects.requireNonNullElse(offered, List.of()),
                Objects.requireNonNullElse(before, List.of()),
                Objects.requireNonNullElse(rest, ""),
                Objects.requireNonNullElse(misses, 0),
                Objects.requireNonNullElse(insults, 0),
                known,
                Objects.requireNonNullElse(walking, false) && !known.isEmpty(),
                Objects.requireNonNullElse(gestures, List.of()),
                erasingAskedAt,
                Objects.requireNonNullElse(ratings, List.of()),
                openForm,
                Objects.requireNonNullElse(commune, ""));
    }

    /** The state before the first word. */
    public static ConversationState initial(Language language) {
        return new ConversationState(
                language,
                false,
                0,
                Topic.NONE,
                List.of(),
                List.of(),
                List.of(),
                "",
                0,
                0,
                List.of(),
                false,
                List.of(),
                null,
                List.of(),
                null,
                "");
    }

    ConversationState in(Language spoken, boolean chosen) {
        var next = new Draft(this);
        next.language = spoken;
        next.languageChosen = chosen;
        return next.done();
    }

    /** After a reply: one more turn, with what it offered. Whatever was asked before is not asked any more. */
    ConversationState afterReply(List<Choice> nowOffered, String nowRest) {
        var next = new Draft(this);
        next.turns = turns == Integer.MAX_VALUE ? turns : turns + 1;
        next.offered = nowOffered;
        next.before = List.of();
        next.rest = nowRest;
        next.erasingAskedAt = null;
        return next.done();
    }

    /** After a reply that leaves standing what was offered before it. */
    ConversationState afterAside() {
        var next = new Draft(afterReply(offered, rest));
        next.before = before;
        return next.done();
    }

    /** All that a message may answer: the latest quick replies, then those of a question that something was told after. */
    List<Choice> answerable() {
        return before.isEmpty()
                ? offered
                : Stream.concat(offered.stream(), before.stream()).toList();
    }

    /** The citizen did something without a word, which is no answer to whether everything is to be erased. */
    ConversationState havingDone(Gesture gesture) {
        return withGestures(
                        timesInARow(gesture) < MOST_IN_A_ROW
                                ? Stream.concat(gestures.stream(), Stream.of(gesture))
                                        .skip(Math.max(0, gestures.size() + 1 - MOST_IN_A_ROW))
                                        .toList()
                                : gestures.subList(0, gestures.size() - 1))
                .notAskingToErase();
    }

    /** Having asked whether to erase everything. */
    ConversationState askingToErase(Instant at) {
        return erasing(offered, at);
    }

    /** Whether the last reply asked whether to erase everything, and not too long ago. */
    boolean asksToErase(Instant now) {
        return erasingAskedAt != null && now.isBefore(erasingAskedAt.plus(ERASING_IS_ASKED));
    }

    /** What cannot be undone is not asked for beyond this turn; its answers, which then would mean nothing, are offered no more. */
    public ConversationState notAskingToErase() {
        return erasingAskedAt == null ? this : erasing(List.of(), null);
    }

    private ConversationState erasing(List<Choice> nowOffered, @Nullable Instant askedAt) {
        var next = new Draft(this);
        next.offered = nowOffered;
        next.before = List.of();
        next.erasingAskedAt = askedAt;
        return next.done();
    }

    /** The citizen typed or pressed something. */
    ConversationState havingSpoken() {
        return gestures.isEmpty() ? this : withGestures(List.of());
    }

    /** How often this was done last without anything else in between; once it is often, it alternates between often and less. */
    int timesInARow(Gesture gesture) {
        int times = 0;
        while (times < gestures.size() && gestures.get(gestures.size() - 1 - times) == gesture) {
            times++;
        }
        return times;
    }

    /** What was answered when it was asked how it was with the officer: 0 while nothing was; empty when it was not asked. */
    Optional<Integer> ratingOf(long handOver) {
        return ratings.stream()
                .filter(rating -> rating.handOver() == handOver)
                .map(Rating::level)
                .findFirst();
    }

    /** It is asked how it was with the officer of a case. */
    ConversationState askingToRate(long handOver) {
        return ratingOf(handOver).isPresent() ? this : rated(handOver, 0);
    }

    /** It was answered. */
    ConversationState rated(long handOver, int level) {
        var next = new Draft(this);
        next.ratings = Stream.concat(
                        ratings.stream()
                                .filter(rating -> rating.handOver() != handOver)
                                .skip(Math.max(0, ratings.size() + 1 - REMEMBERED_RATINGS)),
                        Stream.of(new Rating(handOver, level)))
                .toList();
        return next.done();
    }

    /** Something was told that the citizen did not ask for: no turn of theirs, and what was offered before stands. */
    ConversationState afterNews() {
        return notAskingToErase();
    }

    /** Told so, and this is offered beside a question that was asked before and still waits for its answer. */
    ConversationState afterNewsBeside(List<Choice> nowOffered) {
        List<Choice> asked = before.isEmpty() ? offered : before;
        var next = new Draft(afterNews(nowOffered));
        next.before = asksSomething()
                ? asked.stream().filter(choice -> !nowOffered.contains(choice)).toList()
                : List.of();
        return next.done();
    }

    /** Told so, and this is offered now. */
    ConversationState afterNews(List<Choice> nowOffered) {
        var next = new Draft(this);
        next.before = List.of();
        next.offered = nowOffered;
        next.rest = "";
        next.erasingAskedAt = null;
        return next.done();
    }

    private boolean asksSomething() {
        return openForm != null
                || walking
                || topic.asks()
                || !before.isEmpty()
                || !DeskChoice.among(offered).isEmpty();
    }

    private ConversationState withGestures(List<Gesture> done) {
        var next = new Draft(this);
        next.gestures = done;
        return next.done();
    }

    /** About something; a topic with another procedure moves the former one to the earlier ones. */
    ConversationState about(Topic next) {
        List<Topic> before = earlier;
        if (!topic.procedure().isEmpty() && !topic.procedure().equals(next.procedure())) {
            before = Stream.concat(
                            Stream.of(topic.settled()),
                            earlier.stream().filter(past -> !past.procedure().equals(topic.procedure())))
                    .limit(REMEMBERED_TOPICS)
                    .toList();
        }
        var draft = new Draft(this);
        draft.topic = next;
        draft.earlier = before;
        return draft.done();
    }

    ConversationState withMisses(int count) {
        var next = new Draft(this);
        next.misses = Math.min(count, MOST_COUNTED);
        return next.done();
    }

    ConversationState withInsults(int count) {
        var next = new Draft(this);
        next.insults = Math.min(count, MOST_COUNTED);
        return next.done();
    }

    /** The form of a service that is being filled in. */
    Optional<OpenForm> form() {
        return Optional.ofNullable(openForm);
    }

    /** Filling in this form, or none. */
    ConversationState filling(@Nullable OpenForm form) {
        var next = new Draft(this);
        next.openForm = form;
        return next.done();
    }

    /**
     * The citizen has agreed that this commune is remembered, or wants it forgotten.
     *
     * @param code of the commune; empty to forget
     */
    ConversationState livingIn(String code) {
        var next = new Draft(this);
        next.commune = code;
        return next.done();
    }

    /** The walk that is being walked now. */
    Optional<Walk> walk() {
        return walking ? walks.stream().findFirst() : Optional.empty();
    }

    /** Walking this walk; another one of the same course is replaced, others are remembered. */
    ConversationState walking(Walk now) {
        return with(now, true);
    }

    /** Not walking any more; the walk is remembered. */
    ConversationState pausing(Walk now) {
        return with(now, false);
    }

    private ConversationState with(Walk now, boolean nowWalking) {
        List<Walk> all = Stream.concat(
                        Stream.of(now),
                        walks.stream().filter(other -> !other.course().equals(now.course())))
                .limit(REMEMBERED_WALKS)
                .toList();
        var next = new Draft(this);
        next.walks = all;
        next.walking = nowWalking;
        return next.done();
    }

    /** A copy of a state in which some things change before it becomes the next one. */
    private static final class Draft {
        private Language language;
        private boolean languageChosen;
        private int turns;
        private Topic topic;
        private List<Topic> earlier;
        private List<Choice> offered;
        private List<Choice> before;
        private String rest;
        private int misses;
        private int insults;
        private List<Walk> walks;
        private boolean walking;
        private List<Gesture> gestures;
        private @Nullable Instant erasingAskedAt;
        private List<Rating> ratings;
        private @Nullable OpenForm openForm;
        private String commune;

        Draft(ConversationState state) {
            this.language = state.language;
            this.languageChosen = state.languageChosen;
            this.turns = state.turns;
            this.topic = state.topic;
            this.earlier = state.earlier;
            this.offered = state.offered;
            this.before = state.before;
            this.rest = state.rest;
            this.misses = state.misses;
            this.insults = state.insults;
            this.walks = state.walks;
            this.walking = state.walking;
            this.gestures = state.gestures;
            this.erasingAskedAt = state.erasingAskedAt;
            this.ratings = state.ratings;
            this.openForm = state.openForm;
            this.commune = state.commune;
        }

        ConversationState done() {
            return new ConversationState(
                    language,
                    languageChosen,
                    turns,
                    topic,
                    earlier,
                    offered,
                    before,
                    rest,
                    misses,
                    insults,
                    walks,
                    walking,
                    gestures,
                    erasingAskedAt,
                    ratings,
                    openForm,
                    commune);
        }
    }
}
