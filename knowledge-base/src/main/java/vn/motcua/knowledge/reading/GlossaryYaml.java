package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.Set;

import vn.motcua.knowledge.guide.Glossary;
import vn.motcua.knowledge.procedure.ProcedureCode;

/** Reads the glossary. */
final class GlossaryYaml {

    private static final Set<String> TERM = Set.of("name", "also", "meaning", "get", "procedure");

    private GlossaryYaml() {}

    static Glossary read(String text) throws RecordException {
        var terms = new ArrayList<Glossary.Term>();
        for (YamlObjectReader each :
                YamlText.read(text, "the glossary", Set.of("terms")).objects("terms", TERM)) {
            String procedure = each.text("procedure");
            if (!procedure.isEmpty() && !ProcedureCode.isCode(procedure)) {
                throw QuestionYaml.invalid(each.line("procedure"), "'" + procedure + "' is no procedure code");
            }
            terms.add(new Glossary.Term(
                    QuestionYaml.text(each, "name"),
                    each.texts("also"),
                    QuestionYaml.text(each, "meaning"),
                    QuestionYaml.optionalText(each, "get"),
                    procedure));
        }
        return new Glossary(terms);
    }
}
