package countersign.gateway.page.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import countersign.gateway.problem.PageProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.ResponseStatusException;

class RowsFieldTest {

    private static final RowsField PEOPLE =
            RowsField.of("people", "participant").with("name", "Name", 1).with("role", "Role", 1);

    private static Map<String, String> typed(String... rows) {
        var typed = new HashMap<String, String>(Map.of("people.rows", "true"));
        for (int at = 0; at < rows.length; at++) {
            typed.put("people[" + at + "].name", rows[at]);
        }
        return typed;
    }

    private static Map<String, String> pressing(Map<String, String> typed, String button) {
        typed.put(RowsField.BUTTON, button);
        return PEOPLE.asked(typed);
    }

    private static int drawn(Map<String, String> typed) {
        return PEOPLE.control("Who", "", typed, PageProblem.none()).rows().size();
    }

    @Test
    void leavesOutRowsInWhichNothingWasTyped() {
        assertThat(PEOPLE.given(typed("A", " ", "B"))).containsExactly(List.of("A", ""), List.of("B", ""));
    }

    @Test
    void drawsAnEmptyRowAfterThoseThatWereTyped() {
        assertThat(drawn(typed())).isEqualTo(1);
        assertThat(drawn(typed("A"))).isEqualTo(2);
        assertThat(drawn(typed("A", ""))).isEqualTo(2);
    }

    @Test
    void addsOneMoreHoweverManyAreEmpty() {
        assertThat(drawn(pressing(typed("A", ""), "add people"))).isEqualTo(3);
    }

    @Test
    void removesTheRowWhoseButtonWasPressed() {
        assertThat(PEOPLE.given(pressing(typed("A", "B", "C"), "remove people 1")))
                .containsExactly(List.of("A", ""), List.of("C", ""));
    }

    @Test
    void doesNothingForButtonsOfOtherRowsOrNonsense() {
        for (var button : List.of("remove others 0", "remove people 9", "remove people", "remove people x", "people")) {
            assertThat(PEOPLE.given(pressing(typed("A"), button))).containsExactly(List.of("A", ""));
        }
    }

    @Test
    void putsAPastedListAfterWhatWasTyped() {
        var typed = typed("A", "");
        typed.put("paste.people", "B\tChair");

        assertThat(RowsField.isAsked(typed)).isTrue();
        assertThat(PEOPLE.given(PEOPLE.asked(typed))).containsExactly(List.of("A", ""), List.of("B", "Chair"));
        assertThat(RowsField.isAsked(PEOPLE.asked(typed))).isFalse();
    }

    /** None of it is dropped unsaid. */
    @Test
    void keepsAPastedListThatIsTooLongWhereItWasPasted() {
        var pasted = "B\n".repeat(500);
        var typed = typed("A");
        typed.put("paste.people", pasted);

        var after = PEOPLE.asked(typed);

        assertThat(PEOPLE.given(after)).containsExactly(List.of("A", ""));
        var control = PEOPLE.control("Who", "", after, PageProblem.none());
        assertThat(control.pasted()).isEqualTo(pasted);
        assertThat(control.question().error()).contains("500 rows at most", "still below");
    }

    @Test
    void drawsWhatWasSentWhereSomethingIsWrong() {
        var wrong = PageProblem.of(new countersign.gateway.problem.FieldError("people[1].name", "Too long"));

        var rows = PEOPLE.control("Who", "", typed("A", "", "B"), wrong).rows();

        assertThat(rows.get(1).controls().getFirst().line().orElseThrow().value())
                .isEqualTo("B");
        assertThat(rows.get(1)
                        .controls()
                        .getFirst()
                        .line()
                        .orElseThrow()
                        .question()
                        .error())
                .isEqualTo("Too long");
    }

    @Test
    void takesAPastedDateApart() {
        var dated = RowsField.of("acts", "act").with("what", "What", 1).withDate("due", "By when");
        var typed = new HashMap<String, String>(Map.of("acts.rows", "true"));
        typed.put("paste.acts", "Report\t31/3/2027\nMeet\t2027-04-01\nAsk\tsoon");

        assertThat(dated.given(dated.asked(typed)))
                .containsExactly(
                        List.of("Report", "31", "3", "2027"),
                        List.of("Meet", "01", "04", "2027"),
                        List.of("Ask", "soon", "", ""));
    }

    /** A list is never emptied, nor a row dropped, because of what this form does not send. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "people[999].name",
                "people[500].name",
                "people[00].name",
                "people[-1].name",
                "people[x].name",
                "people[0",
                "people[0].admin",
                "people[0].name.more"
            })
    void refusesARowThatNoFormHas(String field) {
        var typed = typed("A");
        typed.put(field, "q");

        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> PEOPLE.given(typed));
    }

    @Test
    void drawsAnEmptyRowWhereNothingIsKeptYet() {
        assertThat(drawn(new HashMap<>())).isEqualTo(1);
    }

    @Test
    void refusesAFormWithoutItsMark() {
        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> PEOPLE.given(new HashMap<>()));
    }
}
