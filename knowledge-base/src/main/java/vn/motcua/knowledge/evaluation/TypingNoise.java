package vn.motcua.knowledge.evaluation;

import java.text.Normalizer;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.evaluation.InputMethod.Way;
import vn.motcua.knowledge.text.Keyboard;
import vn.motcua.knowledge.text.Letters;

/**
 * Ways in which typing goes wrong, made from text that is right, to measure what the search makes of them. The same text, rate and
 * random numbers give the same result.
 */
public enum TypingNoise {
    /** No marks anywhere; the rate does not matter. */
    NO_DIACRITICS("no diacritics", Scope.TEXT) {
        @Override
        String change(String text, RandomGenerator random) {
            return Letters.fold(text);
        }
    },
    /** Words without their marks among others with them. */
    DIACRITICS_LEFT_OUT("some words without diacritics", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            return Letters.fold(word);
        }
    },
    /** Words without their tone: "giây tơ". */
    TONE_LEFT_OUT("tone left out", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            return withTone(word, "");
        }
    },
    /** Words with another tone, every second time hỏi for ngã or the reverse where there is one. */
    WRONG_TONE("wrong tone", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            return withOtherTone(word, random);
        }
    },
    /** Telex keys throughout, the input method was off; the rate does not matter. */
    TELEX("Telex keys throughout", Scope.TEXT) {
        @Override
        String change(String text, RandomGenerator random) {
            return keys(InputMethod.TELEX, text, random.nextBoolean() ? Way.TONE_AT_THE_END : Way.AT_THE_LETTER);
        }
    },
    /** Words left in Telex keys, whole or in part. */
    TELEX_LEFTOVERS("some words in Telex keys", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            return InputMethod.TELEX.keys(word, Way.values()[random.nextInt(Way.values().length)]);
        }
    },
    /** VNI keys throughout; the rate does not matter. */
    VNI("VNI keys throughout", Scope.TEXT) {
        @Override
        String change(String text, RandomGenerator random) {
            return keys(InputMethod.VNI, text, random.nextBoolean() ? Way.TONE_AT_THE_END : Way.AT_THE_LETTER);
        }
    },
    /** Words left in VNI keys, whole or in part. */
    VNI_LEFTOVERS("some words in VNI keys", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            return InputMethod.VNI.keys(word, Way.values()[random.nextInt(Way.values().length)]);
        }
    },
    /** A letter left out. */
    LETTER_DROPPED("letter dropped", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            int at = random.nextInt(word.length());
            return word.length() < 3 ? word : word.substring(0, at) + word.substring(at + 1);
        }
    },
    /** The key beside the right one. */
    NEIGHBOURING_KEY("neighbouring key", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            int at = random.nextInt(word.length());
            String around = Keyboard.around(Character.toLowerCase(Letters.fold(word.charAt(at))));
            return word.length() < 2 || around.isEmpty()
                    ? word
                    : word.substring(0, at) + around.charAt(random.nextInt(around.length())) + word.substring(at + 1);
        }
    },
    /** A letter twice. */
    LETTER_DOUBLED("letter doubled", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            int at = random.nextInt(word.length());
            return word.length() < 2 ? word : word.substring(0, at + 1) + word.substring(at);
        }
    },
    /** Two letters in the wrong order. */
    LETTERS_SWAPPED("letters swapped", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            if (word.length() < 3) {
                return word;
            }
            int at = random.nextInt(word.length() - 1);
            return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        }
    },
    /** Spaces missing here and there. */
    STUCK_WORDS("words stuck together", Scope.SPACE) {
        @Override
        String change(String space, RandomGenerator random) {
            return "";
        }
    },
    /** No space at all; the rate does not matter. */
    NO_SPACES("no spaces", Scope.TEXT) {
        @Override
        String change(String text, RandomGenerator random) {
            return text.replaceAll("\\s+", "");
        }
    },
    /** Neither spaces nor marks; the rate does not matter. */
    NO_SPACES_NO_DIACRITICS("no spaces, no diacritics", Scope.TEXT) {
        @Override
        String change(String text, RandomGenerator random) {
            return Letters.fold(text).replaceAll("\\s+", "");
        }
    },
    /** Spaces within words. */
    STRAY_SPACES("stray spaces", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            if (word.length() < 3) {
                return word;
            }
            int at = 1 + random.nextInt(word.length() - 1);
            return word.substring(0, at) + " " + word.substring(at);
        }
    },
    /** Any of those that change a word, by turns. */
    MIXED("all of these mixed", Scope.WORD) {
        @Override
        String change(String word, RandomGenerator random) {
            TypingNoise[] noises = {
                DIACRITICS_LEFT_OUT,
                TONE_LEFT_OUT,
                WRONG_TONE,
                TELEX_LEFTOVERS,
                VNI_LEFTOVERS,
                LETTER_DROPPED,
                NEIGHBOURING_KEY,
                LETTER_DOUBLED,
                LETTERS_SWAPPED,
                STRAY_SPACES
            };
            return noises[random.nextInt(noises.length)].change(word, random);
        }
    };

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String HOOK = "\u0309";
    private static final String TILDE = "\u0303";

    private final String title;
    private final Scope scope;

    TypingNoise(String title, Scope scope) {
        this.title = title;
        this.scope = scope;
    }

    private enum Scope {
        TEXT,
        WORD,
        SPACE
    }

    /** What it is called in a table. */
    public String title() {
        return title;
    }

    /** Whether it changes the whole text, whatever the rate. */
    public boolean isThroughout() {
        return scope == Scope.TEXT;
    }

    abstract String change(String part, RandomGenerator random);

    /**
     * The text, typed so.
     *
     * @param rate how likely each word (or space) is hit, 0 to 1
     */
    public String apply(String text, double rate, RandomGenerator random) {
        if (rate < 0 || rate > 1) {
            throw new IllegalArgumentException("rate must be from 0 to 1, was " + rate);
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return switch (scope) {
            case TEXT -> change(composed, random);
            case WORD -> hit(WORD, composed, rate, random);
            case SPACE -> hit(SPACE, composed, rate, random);
        };
    }

    private String hit(Pattern parts, String text, double rate, RandomGenerator random) {
        return parts.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(
                        random.nextDouble() < rate ? change(part.group(), random) : part.group()));
    }

    private static String keys(InputMethod method, String text, Way way) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(method.keys(word.group(), way)));
    }

    private static String toneOf(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            if (InputMethod.TONES.indexOf(decomposed.charAt(i)) >= 0) {
                return decomposed.substring(i, i + 1);
            }
        }
        return "";
    }

    private static String withTone(String word, String tone) {
        String old = toneOf(word);
        return old.isEmpty()
                ? word
                : Normalizer.normalize(
                        Normalizer.normalize(word, Normalizer.Form.NFD).replace(old, tone), Normalizer.Form.NFC);
    }

    private static String withOtherTone(String word, RandomGenerator random) {
        String old = toneOf(word);
        boolean alike = random.nextBoolean();
        if (alike && (old.equals(HOOK) || old.equals(TILDE))) {
            return withTone(word, old.equals(HOOK) ? TILDE : HOOK);
        }
        String others = InputMethod.TONES.replace(old, "");
        int at = random.nextInt(others.length());
        return withTone(word, others.substring(at, at + 1));
    }
}
