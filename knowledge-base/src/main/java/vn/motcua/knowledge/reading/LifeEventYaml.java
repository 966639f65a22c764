package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.guide.LifeEvent;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** Reads a life event. The format is described in {@code docs/guides.md}. */
final class LifeEventYaml {

    private static final Set<String> EVENT = Set.of("event", "name", "intro", "said", "questions", "parts");
    private static final Set<String> PART = Set.of("code", "when", "needs", "together");

    private LifeEventYaml() {}

    static LifeEvent read(String text) throws RecordException {
        YamlObjectReader yaml = YamlText.read(text, "a life event", EVENT);
        String id = yaml.required("event");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || id.length() > 40) {
            throw QuestionYaml.invalid(yaml.line("event"), "'event' must be small letters, digits and '-', at most 40");
        }
        var questions = new QuestionYaml(id);
        var name = QuestionYaml.text(yaml, "name");
        var intro = QuestionYaml.text(yaml, "intro");
        var asked = questions.questions(yaml);
        List<LifeEvent.Part> parts = parts(yaml, questions);
        return new LifeEvent(id, name, intro, yaml.texts("said"), asked, parts);
    }

    private static List<LifeEvent.Part> parts(YamlObjectReader yaml, QuestionYaml questions) throws RecordException {
        var parts = new ArrayList<LifeEvent.Part>();
        for (YamlObjectReader each : yaml.objects("parts", PART)) {
            String code = each.required("code");
            if (!ProcedureCode.isCode(code)) {
                throw QuestionYaml.invalid(each.line("code"), "'" + code + "' is no procedure code");
            }
            if (parts.stream().anyMatch(part -> part.code().value().equals(code))) {
                throw QuestionYaml.invalid(each.line("code"), code + " is there already");
            }
            parts.add(new LifeEvent.Part(
                    new ProcedureCode(code),
                    questions.condition(each),
                    QuestionYaml.optionalText(each, "needs"),
                    QuestionYaml.optionalText(each, "together")));
        }
        if (parts.isEmpty()) {
            throw QuestionYaml.invalid(yaml.line("parts"), "a life event needs at least one procedure under 'parts'");
        }
        return parts;
    }
}
