package vn.motcua.assistant.languagemodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.ModelRequest;
import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.knowledge.procedure.Procedure;

/** What is sent for each request, and nothing beside it: published text, and the citizen's words cleaned and masked. */
final class Errands {

    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_PASSAGE = 10_000;
    private static final int LONGEST_TALK = 12_000;
    private static final int MOST_LINES = 60;

    private Errands() {}

    /** The errand of a request; empty when the catalogue has its procedure no more, or its text speaks to machines. */
    static Optional<Errand> of(ModelRequest request, Knowledge knowledge) {
        List<Procedure> cited = request.cited().stream()
                .flatMap(code -> knowledge.search().catalogue().find(code).stream())
                .toList();
        if (cited.size() < request.cited().size()) {
            return Optional.empty();
        }
        Errand errand = errand(request, cited);
        return !cited.isEmpty() && Instructions.areIn(errand.source()) ? Optional.empty() : Optional.of(errand);
    }

    private static Errand errand(ModelRequest request, List<Procedure> cited) {
        return switch (request) {
            case ModelRequest.Rewrite rewrite ->
                new Errand(
                        rewrite.use(),
                        Map.of("question", message(rewrite.question()), "about", rewrite.about()),
                        List.of(),
                        List.of(),
                        List.of(),
                        message(rewrite.question()));
            case ModelRequest.Understand understand ->
                new Errand(
                        understand.use(),
                        Map.of(
                                "question", understand.question(),
                                "options", options(understand.options()),
                                "answer", message(understand.answer())),
                        List.of(),
                        List.of(),
                        understand.options().stream()
                                .map(ModelRequest.Option::id)
                                .toList(),
                        "");
            case ModelRequest.Rephrase rephrase ->
                new Errand(
                        rephrase.use(),
                        Map.of("field", rephrase.label(), "passage", passage(rephrase.passage())),
                        cited,
                        List.of(),
                        List.of(),
                        passage(rephrase.passage()));
            case ModelRequest.Join join -> join.portions().size() == 1 ? joined(join, cited) : several(join, cited);
        };
    }

    private static Errand joined(ModelRequest.Join join, List<Procedure> cited) {
        List<ModelRequest.Passage> passages = join.portions().getFirst().passages();
        return new Errand(
                join.use(), Map.of("passages", passages(passages)), cited, List.of(), List.of(), text(passages));
    }

    private static Errand several(ModelRequest.Join join, List<Procedure> cited) {
        var portions = new ArrayList<Errand.Portion>();
        var data = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < cited.size(); i++) {
            ModelRequest.Portion one = join.portions().get(i);
            portions.add(new Errand.Portion(one.name(), cited.get(i), text(one.passages())));
            data.add(Map.of("name", one.name(), "passages", passages(one.passages())));
        }
        return new Errand(
                join.use(),
                Map.of("procedures", data),
                cited,
                List.of(),
                List.of(),
                portions.stream().map(one -> one.name() + ": " + one.source()).collect(Collectors.joining("\n")),
                portions);
    }

    private static String text(List<ModelRequest.Passage> passages) {
        return passages.stream()
                .map(one -> one.label() + ": " + passage(one.text()))
                .collect(Collectors.joining("\n"));
    }

    /** What an officer asks of a conversation. */
    static Errand of(CaseText text, ModelUse use) {
        var lines = new ArrayList<String>();
        int length = 0;
        for (CaseText.Line line : text.lines().reversed()) {
            String said = line.speaker() + ": " + message(line.text());
            length += said.length();
            if (length > LONGEST_TALK || lines.size() == MOST_LINES) {
                break;
            }
            lines.addFirst(said);
        }
        List<ModelRequest.Passage> published = text.published().stream()
                .filter(one -> !Instructions.areIn(one.text()))
                .toList();
        String source = Stream.concat(
                        lines.stream(), published.isEmpty() ? Stream.<String>empty() : Stream.of(text(published)))
                .collect(Collectors.joining("\n"));
        return new Errand(
                use,
                Map.of("conversation", lines, "known", message(text.known()), "passages", passages(published)),
                text.procedure().map(List::of).orElse(List.of()),
                // A summary may repeat what the citizen said; a reply takes its facts from the record alone.
                use == ModelUse.SUMMARY
                        ? Stream.concat(lines.stream(), Stream.of(message(text.known())))
                                .filter(one -> !one.isBlank())
                                .toList()
                        : List.of(),
                List.of(),
                source);
    }

    private static List<Map<String, String>> options(List<ModelRequest.Option> options) {
        return options.stream()
                .map(option -> Map.of("id", option.id(), "label", option.label()))
                .toList();
    }

    private static List<Map<String, String>> passages(List<ModelRequest.Passage> passages) {
        return passages.stream()
                .map(one -> Map.of("field", one.label(), "text", passage(one.text())))
                .toList();
    }

    private static String message(String typed) {
        return OutgoingText.of(typed, LONGEST_MESSAGE);
    }

    /** Published text is nobody's secret, and masking could spoil an office's telephone number in it. */
    private static String passage(String published) {
        String seen = OutgoingText.visible(published);
        return seen.length() <= LONGEST_PASSAGE ? seen : seen.substring(0, LONGEST_PASSAGE);
    }
}
