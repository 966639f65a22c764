package vn.motcua.knowledge.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of cases; the format is described in {@code case-tables/README.md}.
 *
 * @param code the procedure
 * @param papers the papers by their names in the table
 * @param cases the cases
 */
record CaseTable(String code, Map<String, Row> papers, List<Case> cases) {

    /** A piece of the official record, and the words that the guide has for it. */
    record Words(String official, String guide) {
        private static Words of(String text) {
            String[] columns = text.split("\\|", -1);
            return new Words(columns[0].strip(), columns[columns.length - 1].strip());
        }
    }

    /** A paper: the row of the official record, from 1, and words of it. */
    record Row(int number, Words words) {}

    /** A case: the answers, and what follows. */
    record Case(int line, Map<String, String> answers, List<String> papers, List<Words> fees, List<Words> times) {}

    static CaseTable read(Path file) throws IOException {
        var papers = new LinkedHashMap<String, Row>();
        var cases = new ArrayList<Case>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String[] words = line.strip().split(" ", 2);
            switch (words[0]) {
                case "paper" -> {
                    String[] columns = words[1].split("\\|", 2);
                    String[] name = columns[0].strip().split(" ");
                    papers.put(name[0], new Row(Integer.parseInt(name[1]), Words.of(columns[1])));
                }
                case "case" ->
                    cases.add(new Case(
                            number, answers(words[1]), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                case "papers" -> cases.getLast().papers().addAll(List.of(words[1].split(", ")));
                case "fee" -> addUnlessNone(words[1], cases.getLast().fees());
                case "time" -> addUnlessNone(words[1], cases.getLast().times());
                default -> {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        throw new IllegalArgumentException(file + ":" + number + ": " + line);
                    }
                }
            }
        }
        String name = String.valueOf(file.getFileName());
        return new CaseTable(name.substring(0, name.lastIndexOf('.')), papers, cases);
    }

    private static void addUnlessNone(String text, List<Words> into) {
        if (!text.equals("-")) {
            into.add(Words.of(text));
        }
    }

    private static Map<String, String> answers(String text) {
        var answers = new LinkedHashMap<String, String>();
        for (String answer : text.split("; ")) {
            String[] sides = answer.split("=", 2);
            answers.put(sides[0], sides[1]);
        }
        return answers;
    }
}
