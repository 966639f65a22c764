package vn.motcua.assistant.dossier;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.connector.wire.JsonObjects;

/**
 * Reads what the province's system answers. It may be anything: what is not as the settings say is trouble, never half a dossier. What an
 * answer says of a person is looked at in the order code, telephone, rest, so that whoever does not know the digits learns nothing of the rest.
 */
final class ProvinceReader {

    /** Longer ones are no name, word or note. */
    private static final int LONGEST_TEXT = 1500;

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private final ProvinceSettings.Fields fields;
    private final StageWords words;
    private final List<DateTimeFormatter> dates;

    ProvinceReader(ProvinceSettings settings) {
        this.fields = settings.fields();
        this.words = new StageWords(settings.statuses());
        var patterns = new ArrayList<DateTimeFormatter>();
        settings.dates()
                .forEach(pattern -> patterns.add(
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT)));
        this.dates = List.copyOf(patterns);
    }

    /** Something is not as the settings say. */
    private static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String what) {
            super(what, null, false, false);
        }
    }

    /** Reads the answer to a call for a dossier. */
    Sighting read(String body, DossierCode asked) {
        Optional<JsonNode> answer = JsonObjects.read(body);
        if (answer.isEmpty()) {
            return new Sighting.Trouble("its answer is no JSON object");
        }
        JsonNode root = answer.get().at(fields.root());
        if (isNone(answer.get(), root)) {
            return new Sighting.Unknown();
        }
        try {
            if (!root.isObject()) {
                throw new UnreadableException("root");
            }
            String code = text(root, "code", fields.code());
            if (!DossierCode.keyOf(code).equals(asked.key())) {
                throw new UnreadableException(code.isEmpty() ? "code" : "code, which is another dossier's");
            }
            return new Sighting.Present(phoneEnds(root), rest(root, asked));
        } catch (UnreadableException unreadable) {
            return new Sighting.Trouble("its answer is not as the settings say at " + unreadable.getMessage());
        }
    }

    /** Null where the dossier should be, or an empty list in which it should be. */
    private boolean isNone(JsonNode answer, JsonNode root) {
        if (root.isNull()) {
            return true;
        }
        if (!root.isMissingNode() || fields.root().isEmpty()) {
            return false;
        }
        JsonNode above = answer.at(fields.root().substring(0, fields.root().lastIndexOf('/')));
        return above.isNull() || (above.isArray() && above.isEmpty());
    }

    /** A telephone that is missing or cannot be read is known to nobody. */
    private List<String> phoneEnds(JsonNode root) {
        try {
            return PhoneEnd.in(text(root, "phone", fields.phone()));
        } catch (UnreadableException hidden) {
            return List.of();
        }
    }

    private Optional<Dossier> rest(JsonNode root, DossierCode code) {
        try {
            String status = text(root, "status", fields.status());
            if (status.isEmpty()) {
                throw new UnreadableException("status");
            }
            Optional<DossierStage> stage = words.stage(status);
            String step = text(root, "step", fields.step());
            return Optional.of(new Dossier(
                    code,
                    text(root, "procedure", fields.procedure()),
                    stage.orElse(DossierStage.OTHER),
                    // A word that nobody has explained is told as it is.
                    step.isEmpty() && stage.isEmpty() ? status : step,
                    text(root, "unit", fields.unit()),
                    text(root, "officer", fields.officer()),
                    date(root, "received", fields.received()),
                    date(root, "promised", fields.promised()),
                    date(root, "finished", fields.finished()),
                    text(root, "note", fields.note()),
                    text(root, "apology", fields.apology())));
        } catch (UnreadableException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode root, String name, String pointer) throws UnreadableException {
        if (pointer.isEmpty()) {
            return "";
        }
        JsonNode found = root.at(pointer);
        if (found.isMissingNode() || found.isNull()) {
            return "";
        }
        if (!found.isString() && !found.isIntegralNumber()) {
            throw new UnreadableException(name);
        }
        String text =
                found.asString().replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableException(name);
        }
        return text;
    }

    private @Nullable LocalDate date(JsonNode root, String name, String pointer) throws UnreadableException {
        String text = text(root, name, pointer);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = parsed(text);
        if (date == null || date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            throw new UnreadableException(name);
        }
        return date;
    }

    private @Nullable LocalDate parsed(String text) {
        for (DateTimeFormatter pattern : dates) {
            try {
                return LocalDate.parse(text, pattern);
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        try {
            if (text.length() <= "2026-11-01".length()) {
                return LocalDate.parse(text);
            }
            return text.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(Desk.ZONE).toLocalDate()
                    : LocalDateTime.parse(text.replace(' ', 'T')).toLocalDate();
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
