package vn.motcua.assistant.insight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.springframework.stereotype.Component;

/** The figures of all parts of the product. Nobody can be recognised in them. */
@Component
public class QualityFigures {

    private final List<FigureSource> sources;
    private final InsightWords words;

    QualityFigures(List<FigureSource> sources, InsightWords words) {
        this.sources = List.copyOf(sources);
        this.words = words;
        var names = new HashSet<String>();
        for (FigureSource source : sources) {
            if (!source.name().matches("[a-z][a-z-]*") || !names.add(source.name())) {
                throw new IllegalStateException(
                        "figures need a name of lower case letters and hyphens that no others have, not \""
                                + source.name() + "\"");
            }
        }
    }

    /**
     * The figures of one source.
     *
     * @param name the source's name
     * @param section its figures, those of very few people hidden
     */
    public record Part(String name, FigureSection section) {}

    /** The figures of all sources, in their order. */
    public List<Part> of(FigureRequest request) {
        var parts = new ArrayList<Part>();
        for (FigureSource source : sources) {
            FigureSection section = source.of(request);
            parts.add(new Part(
                    source.name(),
                    new FigureSection(
                            section.title(),
                            section.notes(),
                            section.tables().stream()
                                    .map(this::named)
                                    .map(SmallGroups::hiddenIn)
                                    .toList())));
        }
        return List.copyOf(parts);
    }

    /** Channels that a source leaves without a name have the one of the console. */
    private FigureTable named(FigureTable table) {
        return !table.name().equals(FigureTable.CHANNELS)
                ? table
                : table.with(table.rows().stream()
                        .map(row -> row.label().equals(Wording.same(row.key()))
                                ? new FigureTable.Row(row.key(), words.channel(row.key()), row.people(), row.values())
                                : row)
                        .toList());
    }
}
