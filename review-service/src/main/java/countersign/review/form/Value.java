package countersign.review.form;

import countersign.webserver.text.TypedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What somebody has answered. */
public sealed interface Value {

    /** Whether it answers anything; a comment alone does not. */
    boolean isAnswer();

    /** Every text in it that people typed. */
    default Stream<String> texts() {
        return switch (this) {
            case Choice(String value, String comment) -> Stream.of(comment);
            case Text(String text) -> Stream.of(text);
            case Party(String id) -> Stream.of(id);
            case Rows(List<Map<String, Value>> rows) ->
                rows.stream().flatMap(row -> row.values().stream()).flatMap(Value::texts);
            case Quantity number -> Stream.empty();
            case Ratio ratio -> Stream.empty();
            case Day day -> Stream.empty();
            case Nothing nothing -> Stream.empty();
        };
    }

    /** What was answered was taken back; what is kept is that and by whom. */
    record Nothing() implements Value {

        @Override
        public boolean isAnswer() {
            return false;
        }
    }

    /** {@code value} is empty while there is only a comment. */
    record Choice(String value, String comment) implements Value {

        @Override
        public boolean isAnswer() {
            return !value.isEmpty();
        }
    }

    /** A text as it was typed. */
    record Text(String text) implements Value {

        @Override
        public boolean isAnswer() {
            return !TypedText.isEmpty(text);
        }
    }

    /** In the smallest unit of its item. */
    record Quantity(long scaled) implements Value {

        @Override
        public boolean isAnswer() {
            return true;
        }
    }

    /** How many of how many. */
    record Ratio(long numerator, long denominator) implements Value {

        @Override
        public boolean isAnswer() {
            return true;
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Value {

        @Override
        public boolean isAnswer() {
            return true;
        }
    }

    /** The id of an organisation, a person or an office. */
    record Party(String id) implements Value {

        @Override
        public boolean isAnswer() {
            return !id.isEmpty();
        }
    }

    /** A table, its cells by key. */
    record Rows(List<Map<String, Value>> rows) implements Value {

        @Override
        public boolean isAnswer() {
            return !rows.isEmpty();
        }
    }
}
