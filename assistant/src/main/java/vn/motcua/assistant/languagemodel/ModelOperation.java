package vn.motcua.assistant.languagemodel;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.ModelUse;

/** The model as its operator sees it: what it is, whether it works, what it did and cost; and its switch. */
public final class ModelOperation {

    private final LanguageModelSettings settings;
    private final @Nullable Running running;
    private final ModelFigures figures;

    ModelOperation(LanguageModelSettings settings, @Nullable Running running, ModelFigures figures) {
        this.settings = settings;
        this.running = running;
        this.figures = figures;
    }

    /** What there is where a model is configured. */
    record Running(AskedModel model, ModelSwitch runTimeSwitch, ProviderPause pause) {}

    /** How it stands. */
    public enum Condition {
        /** None is configured. */
        NONE,
        /** An administrator has switched it off. */
        SWITCHED_OFF,
        /** Its provider is left alone for a while by this node. */
        PAUSED,
        /** It may be asked. */
        ON
    }

    /**
     * How it stands.
     *
     * @param pausedUntil until when its provider is left alone; empty when it is not
     */
    public record State(Condition condition, Optional<Instant> pausedUntil) {}

    /**
     * What is configured.
     *
     * @param host of the address, without the rest; empty where none is configured
     * @param uses what is switched on
     */
    public record Configured(
            String provider,
            String host,
            String model,
            Set<ModelUse> uses,
            int callsPerPerson,
            int callsPerAddress,
            int callsPerDay) {}

    /** How it stands on this node. */
    public State state() {
        if (running == null) {
            return new State(Condition.NONE, Optional.empty());
        }
        Optional<Instant> paused = running.pause().until();
        return new State(
                !running.runTimeSwitch().isOn()
                        ? Condition.SWITCHED_OFF
                        : paused.isPresent() ? Condition.PAUSED : Condition.ON,
                paused);
    }

    /** What is configured. */
    public Configured configured() {
        String address = settings.address();
        return new Configured(
                settings.provider().name().toLowerCase(Locale.ROOT),
                address == null
                        ? ""
                        : Optional.ofNullable(URI.create(address).getHost()).orElse(""),
                Optional.ofNullable(settings.model()).orElse(""),
                settings.uses(),
                settings.callsPerPerson(),
                settings.callsPerAddress(),
                settings.callsPerDay());
    }

    /** What it did and cost: today and in the last thirty days, over all nodes. */
    public List<ModelFigures.Span> figures() {
        return figures.spans();
    }

    /** The last ends of uses that brought nothing, the latest first. */
    public List<ModelFigures.Trouble> troubles() {
        return figures.troubles();
    }

    /** Switches it off or on for all nodes, within a second or two; nothing happens where none is configured. In the act's transaction. */
    public void turn(boolean on) {
        if (running != null) {
            running.runTimeSwitch().turn(on);
        }
    }

    LanguageModel model() {
        return running == null ? LanguageModel.OFF : running.model();
    }

    Set<ModelUse> uses() {
        Set<ModelUse> uses = EnumSet.noneOf(ModelUse.class);
        if (running != null) {
            uses.addAll(running.model().uses());
            uses.retainAll(EnumSet.of(ModelUse.SUMMARY, ModelUse.DRAFT));
        }
        return uses;
    }

    /** An officer looks at the page meanwhile: longer than a turn, not longer than a call. */
    AskedModel.Answered run(Errand errand, long account) {
        Duration within = settings.callTimeout().plusMillis(500);
        return running == null
                ? AskedModel.Answered.without("off")
                : running.model().run(errand, new Spender.Officer(account), within);
    }
}
