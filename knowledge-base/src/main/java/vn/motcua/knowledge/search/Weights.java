package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import vn.motcua.knowledge.question.Question.Role;

/** The fitted numbers of the search, all in one file, {@code weights.properties}. Immutable. */
final class Weights {

    private static final String RESOURCE = "weights.properties";

    private final Properties values;
    private final float[] features;
    private final float[] choosing;
    private final float aspectRole;
    private final float fillerRole;

    private Weights(Properties values) {
        this.values = values;
        this.features = new float[Feature.all().length];
        this.choosing = new float[Feature.all().length];
        for (Feature feature : Feature.all()) {
            features[feature.ordinal()] = (float) number("feature." + feature);
            if (feature.choosesCandidates()) {
                choosing[feature.ordinal()] = (float) number("candidate." + feature);
            }
        }
        this.aspectRole = (float) number("role.ASPECT");
        this.fillerRole = (float) number("role.FILLER");
    }

    /** The file that comes with the library. */
    static Weights bundled() {
        try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    static Weights read(Reader reader) throws IOException {
        Properties values = new Properties();
        values.load(reader);
        return new Weights(values);
    }

    /** The weight of a feature in choosing the candidates. */
    float choosing(Feature feature) {
        return choosing[feature.ordinal()];
    }

    /** The weight of a feature in ranking the candidates. */
    float of(Feature feature) {
        return features[feature.ordinal()];
    }

    /** The weighted sum of the values of all features, by ordinal. */
    double sum(float[] values) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += features[i] * values[i];
        }
        return sum;
    }

    /** The weight of a word by its role: 1 for the topic, less for the rest. */
    float ofRole(Role role) {
        return switch (role) {
            case TOPIC -> 1;
            case ASPECT -> aspectRole;
            case FILLER -> fillerRole;
        };
    }

    /**
     * Another number of the file.
     *
     * @throws IllegalStateException when it is missing or no number, naming it
     */
    double number(String name) {
        String text = text(name);
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException(RESOURCE + ": " + name + " is no number: '" + text + "'", e);
        }
    }

    /**
     * An entry of the file as it stands there.
     *
     * @throws IllegalStateException when it is missing, naming it
     */
    String text(String name) {
        String text = values.getProperty(name);
        if (text == null) {
            throw new IllegalStateException(RESOURCE + " has no " + name);
        }
        return text;
    }
}
