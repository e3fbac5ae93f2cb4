package countersign.review.form.inwords;

import countersign.review.form.Answers;
import countersign.review.form.Form;
import countersign.review.form.FormRules;
import countersign.review.form.Item;
import countersign.review.form.Kind;
import countersign.review.form.Part;
import countersign.review.form.Section;
import countersign.review.form.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A filled form as a document shows it: what is asked, in its order; what was not answered and need not be is left out.
 */
public record FormInWords(List<Block> blocks) {

    private static final String NOT_ANSWERED = "Not answered";

    /** Texts that may be longer stand under a heading of their own. */
    private static final int SHORT = 254;

    /**
     * Something under a heading, or several short answers.
     *
     * @param heading empty for none
     * @param section whether the heading is that of a section
     */
    public record Block(
            String heading,
            boolean section,
            List<Fact> facts,
            String text,
            List<String> entries,
            Optional<Grid> table) {

        private static Block heading(String title) {
            return new Block(title, true, List.of(), "", List.of(), Optional.empty());
        }

        private static Block facts(List<Fact> facts) {
            return new Block("", false, List.copyOf(facts), "", List.of(), Optional.empty());
        }

        private static Block text(String name, String text) {
            return new Block(name, false, List.of(), text, List.of(), Optional.empty());
        }

        private static Block rows(String name, Kind.Rows kind, List<Map<String, Value>> rows) {
            return kind.cells().size() > 1
                    ? new Block(name, false, List.of(), "", List.of(), Optional.of(Grid.of(kind, rows)))
                    : new Block(
                            name,
                            false,
                            List.of(),
                            "",
                            rows.stream()
                                    .map(row -> AnswerWords.cell(kind.cells().getFirst(), row))
                                    .toList(),
                            Optional.empty());
        }
    }

    /** A question with its short answer, and whether that is the adverse one. */
    public record Fact(String name, String answer, boolean adverse) {}

    public static FormInWords of(Form form, Answers answers) {
        Maker maker = new Maker(answers, Set.copyOf(FormRules.asked(form, answers)));
        form.sections().forEach(maker::add);
        maker.closeFacts();
        return new FormInWords(List.copyOf(maker.blocks));
    }

    /** One answer in short. */
    public static Fact fact(Item item, Value value) {
        return new Fact(
                item.words().name(), AnswerWords.of(item.kind(), value), AnswerWords.isAdverse(item.kind(), value));
    }

    private static final class Maker {

        private final Answers answers;
        private final Set<String> asked;
        private final List<Block> blocks = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();

        Maker(Answers answers, Set<String> asked) {
            this.answers = answers;
            this.asked = asked;
        }

        void add(Section section) {
            if (!section.title().isEmpty() && section.items().anyMatch(this::isShown)) {
                closeFacts();
                blocks.add(Block.heading(section.title()));
            }
            for (Part part : section.parts()) {
                switch (part) {
                    case Section inner -> add(inner);
                    case Item item when isShown(item) -> add(item);
                    case Item item -> {}
                    case Part.Note note -> {}
                }
            }
        }

        private boolean isShown(Item item) {
            return asked.contains(item.key())
                    && (answers.answers(item) || item.required().holds(answers));
        }

        private void add(Item item) {
            Value value = answers.of(item.key()).filter(Value::isAnswer).orElse(null);
            String name = item.words().name();
            if (isShort(item.kind())) {
                facts.add(value == null ? new Fact(name, NOT_ANSWERED, false) : fact(item, value));
                return;
            }
            closeFacts();
            blocks.add(
                    value instanceof Value.Rows(List<Map<String, Value>> rows) && item.kind() instanceof Kind.Rows kind
                            ? Block.rows(name, kind, rows)
                            : Block.text(name, value == null ? NOT_ANSWERED : AnswerWords.of(item.kind(), value)));
        }

        private static boolean isShort(Kind kind) {
            return switch (kind) {
                case Kind.Text(int longest, boolean email) -> longest <= SHORT;
                case Kind.Rows rows -> false;
                case Kind.Choice choice -> true;
                case Kind.Quantity number -> true;
                case Kind.Ratio ratio -> true;
                case Kind.Day day -> true;
                case Kind.Party party -> true;
            };
        }

        void closeFacts() {
            if (!facts.isEmpty()) {
                blocks.add(Block.facts(facts));
                facts.clear();
            }
        }
    }
}
