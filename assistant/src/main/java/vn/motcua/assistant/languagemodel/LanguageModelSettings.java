package vn.motcua.assistant.languagemodel;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.assistant.dialogue.ModelUse;

/**
 * Which model is asked, for what, and how much.
 *
 * @param provider whose way of being asked it has
 * @param address where it is asked: for an OpenAI-compatible provider the address before {@code /chat/completions}, for Ollama its root
 * @param model its name there
 * @param key the provider's key; empty where none is needed
 * @param format how the provider is told what form the answer must have
 * @param connectTimeout how long to wait for a connection
 * @param callTimeout how long to wait for a whole answer; one that comes too late for its turn is kept for the next who asks the same
 * @param turnBudget from the receipt of a message to the answer without a model
 * @param concurrency how many calls run at a time on this node
 * @param outputTokens the most tokens of an answer
 * @param callsPerPerson the most calls for one conversation or officer a day
 * @param callsPerAddress the most calls a day for all conversations of the web chat from one address together; more than for one
 *     person, since an office or a mobile network may stand behind it
 * @param callsPerDay the most calls a day in all, over all nodes
 * @param priceIn đồng for a million tokens sent; 0 where nothing is paid
 * @param priceOut đồng for a million tokens received
 * @param cache how many answers this node remembers
 * @param keepRecords how long it is kept which uses there were
 * @param rewrite whether questions are rewritten for the search
 * @param understand whether free-text answers in guides are understood
 * @param rephrase whether long passages are said in plain words
 * @param join whether the answers to several things asked become one text
 * @param summary whether officers can have a conversation summed up
 * @param draft whether officers can have a reply drafted
 * @param stream whether texts are asked for piece by piece, so that the web chat can show sentences that have passed
 */
@ConfigurationProperties("motcua.language-model")
record LanguageModelSettings(
        @DefaultValue("none") Provider provider,
        @Nullable String address,
        @Nullable String model,
        @Nullable String key,
        @DefaultValue("schema") Format format,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("6s") Duration turnBudget,
        @DefaultValue("4") int concurrency,
        @DefaultValue("1200") int outputTokens,
        @DefaultValue("60") int callsPerPerson,
        @DefaultValue("600") int callsPerAddress,
        @DefaultValue("5000") int callsPerDay,
        @DefaultValue("0") BigDecimal priceIn,
        @DefaultValue("0") BigDecimal priceOut,
        @DefaultValue("5000") int cache,
        @DefaultValue("90d") Duration keepRecords,
        @DefaultValue("true") boolean rewrite,
        @DefaultValue("true") boolean understand,
        @DefaultValue("true") boolean rephrase,
        @DefaultValue("true") boolean join,
        @DefaultValue("true") boolean summary,
        @DefaultValue("true") boolean draft,
        @DefaultValue("true") boolean stream) {

    private static final SettingRules RULES = new SettingRules("motcua.language-model.");
    private static final String A_PROVIDER = RULES.prefix() + "provider names a provider";
    private static final String NO_PROVIDER = RULES.prefix() + "provider is none: set the provider, or leave this out";
    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);
    private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

    /** How a provider is spoken to. */
    enum Provider {
        /** There is none. */
        NONE,
        /** Chat completions as OpenAI defined them: vLLM and most providers. */
        OPENAI,
        /** Ollama's own. */
        OLLAMA
    }

    /** How the form of an answer is asked for. */
    enum Format {
        /** By a JSON schema; the surest. */
        SCHEMA,
        /** As JSON, of which form the prompt says. */
        JSON,
        /** By the prompt alone, for providers that know neither. */
        PROMPT
    }

    /**
     * Refuses what is missing, contradictory or out of range.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong with it
     */
    LanguageModelSettings {
        address = SettingRules.given(address);
        model = SettingRules.given(model);
        key = SettingRules.given(key);
        if (provider == Provider.NONE) {
            RULES.refuseSet("address", address, NO_PROVIDER);
            RULES.refuseSet("model", model, NO_PROVIDER);
            RULES.refuseSet("key", key, NO_PROVIDER);
        } else {
            RULES.refuseMissing("address", address, A_PROVIDER);
            RULES.refuseMissing("model", model, A_PROVIDER);
            RULES.refuseNoAddress("address", address);
            if (provider == Provider.OLLAMA && key != null) {
                throw RULES.wrong("key", "is set, but Ollama takes none: use provider openai where a key is needed");
            }
        }
        RULES.refuseOutside("connect-timeout", connectTimeout, Duration.ofMillis(10), Duration.ofSeconds(30));
        RULES.refuseOutside("call-timeout", callTimeout, Duration.ofMillis(10), LONGEST_CALL);
        RULES.refuseOutside("turn-budget", turnBudget, Duration.ofMillis(10), LONGEST_TURN);
        RULES.refuseOutside("keep-records", keepRecords, Duration.ofDays(1), Duration.ofDays(365));
        RULES.refuseOutside("concurrency", concurrency, 1, 64);
        RULES.refuseOutside("output-tokens", outputTokens, 50, 8000);
        RULES.refuseOutside("calls-per-person", callsPerPerson, 1, 1_000_000);
        RULES.refuseOutside("calls-per-address", callsPerAddress, 1, 100_000_000);
        RULES.refuseOutside("calls-per-day", callsPerDay, 1, 100_000_000);
        RULES.refuseOutside("cache", cache, 0, 1_000_000);
        if (priceIn.signum() < 0 || priceOut.signum() < 0) {
            throw RULES.wrong(priceIn.signum() < 0 ? "price-in" : "price-out", "must be 0 or more");
        }
    }

    boolean isOn() {
        return provider != Provider.NONE;
    }

    /** The uses that are switched on. */
    Set<ModelUse> uses() {
        Set<ModelUse> uses = EnumSet.noneOf(ModelUse.class);
        for (ModelUse use : ModelUse.values()) {
            boolean on = switch (use) {
                case REWRITE -> rewrite;
                case UNDERSTAND -> understand;
                case REPHRASE -> rephrase;
                case JOIN -> join;
                case SUMMARY -> summary;
                case DRAFT -> draft;
            };
            if (on && isOn()) {
                uses.add(use);
            }
        }
        return uses;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "LanguageModelSettings[provider=" + provider + ", address=" + address + ", model=" + model + "]";
    }
}
