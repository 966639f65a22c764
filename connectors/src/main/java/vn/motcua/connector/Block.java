package vn.motcua.connector;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** A piece of a reply. A channel that cannot show it richly shows its {@link #plain()} text. */
public sealed interface Block {

    /** The block as plain text, lines separated by {@code \n}. */
    String plain();

    /** The line that answers, shown strongly. */
    record Heading(String text) implements Block {
        @Override
        public String plain() {
            return text;
        }
    }

    /** A paragraph in the assistant's own words. */
    record Paragraph(String text) implements Block {
        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * Text quoted from the catalogue, word for word.
     *
     * @param label what it is ("Lệ phí"); may be empty
     * @param text the published text
     */
    record Quote(String label, String text) implements Block {
        @Override
        public String plain() {
            return label.isEmpty() ? text : label + ": " + text;
        }
    }

    /** Short facts, each with a sign and a label ("💰", "Lệ phí", "Miễn phí"). */
    record Facts(List<Fact> facts) implements Block {
        /** Copies the list. */
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public String plain() {
            return facts.stream()
                    .map(fact -> (fact.sign().isEmpty() ? "" : fact.sign() + " ") + fact.label() + ": " + fact.text())
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * One fact.
     *
     * @param sign one of the few signs that carry meaning (📄 💰 ⏱ 📍 ☎); may be empty
     * @param label what it is, always said in words
     * @param text the fact, quoted
     */
    record Fact(String sign, String label, String text) {}

    /**
     * A list of papers.
     *
     * @param group the case they belong to, as published; may be empty
     * @param papers the papers
     */
    record Papers(String group, List<Paper> papers) implements Block {
        /** Copies the list. */
        public Papers {
            papers = List.copyOf(papers);
        }

        @Override
        public String plain() {
            return group.isEmpty() ? lines() : group + "\n" + lines();
        }

        /** The papers alone, each on a line of its own. */
        public String lines() {
            return papers.stream().map(Paper::plain).collect(Collectors.joining("\n"));
        }
    }

    /**
     * A paper of a list.
     *
     * @param name the published text
     * @param originals how many originals; null when not published
     * @param copies how many copies; null when not published
     * @param quantity the two counts in words, in the citizen's language ("1 bản chính, 2 bản sao"); may be empty
     * @param form the form's name; may be empty
     */
    record Paper(
            String name,
            @Nullable Integer originals,
            @Nullable Integer copies,
            String quantity,
            String form) {
        private static final Pattern OWN_BULLET = Pattern.compile("^\\s*[-–—+•*]");

        /** The published text stays as it is: a bullet is put before it only where it brings none of its own. */
        String plain() {
            return (OWN_BULLET.matcher(name).find() ? "" : "- ")
                    + name
                    + (quantity.isEmpty() ? "" : " (" + quantity + ")")
                    + (form.isEmpty() ? "" : " [" + form + "]");
        }
    }

    /**
     * How far a walk has come.
     *
     * @param label in words ("Bước 2/5: Nộp hồ sơ")
     * @param step the step, from 1
     * @param steps how many there are, at least {@code step}
     */
    record Progress(String label, int step, int steps) implements Block {
        /** Refuses a step outside the walk. */
        public Progress {
            if (step < 1 || steps < step) {
                throw new IllegalArgumentException("step " + step + " of " + steps);
            }
        }

        @Override
        public String plain() {
            return label;
        }
    }

    /**
     * Things to tick off. A citizen presses one, or types its number: the items come before the quick replies in the numbers of
     * {@link Reply#answers()}.
     *
     * @param title what they are; may be empty
     * @param items the things, at least one
     */
    record Checklist(String title, List<Item> items) implements Block {
        /** Copies the list. */
        public Checklist {
            items = List.copyOf(items);
        }

        @Override
        public String plain() {
            return plain(1);
        }

        /** The same with another number for the first thing: the numbers of a reply run through all its lists. */
        public String plain(int first) {
            return title.isEmpty() ? lines(first) : title + "\n" + lines(first);
        }

        /** The things alone, each on a line with its number, whether it is ticked, and its note. */
        public String lines(int first) {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> (first + i) + ". " + items.get(i).plain())
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * A thing to tick off.
     *
     * @param name what it is
     * @param note what helps to get it ("1 bản chính · xin ở trạm y tế"); may be empty
     * @param ticked whether it is done
     * @param value what comes back when it is pressed, like {@link Choice#value()}
     */
    record Item(String name, String note, boolean ticked, String value) {

        /** The sign of what is done, and of what is not. */
        public String sign() {
            return ticked ? "✓" : "☐";
        }

        String plain() {
            return sign() + " " + name + (note.isEmpty() ? "" : " (" + note + ")");
        }
    }

    /**
     * A place for a date, beside which the date may also be typed.
     *
     * @param label what to write, with an example
     * @param earliest the first day that makes sense; null when any does
     * @param latest the last day that makes sense; null when any does
     */
    record DateField(
            String label,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) implements Block {
        @Override
        public String plain() {
            return label;
        }
    }

    /**
     * Something to open.
     *
     * @param label what it is
     * @param address a path of this service, beginning with "/", or a whole address
     */
    record Link(String label, String address) implements Block {
        @Override
        public String plain() {
            return label + ": " + address;
        }
    }

    /**
     * A picture, such as a QR code.
     *
     * @param address a path of this service, beginning with "/", or a whole address
     * @param alternative what it shows, in words that stand without it
     */
    record Picture(String address, String alternative) implements Block {
        @Override
        public String plain() {
            return alternative;
        }
    }

    /** The line that says where the answer comes from, folded away where a channel can. */
    record Origin(String text) implements Block {
        @Override
        public String plain() {
            return text;
        }
    }
}
