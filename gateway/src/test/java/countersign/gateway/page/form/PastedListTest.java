package countersign.gateway.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedListTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "•\tAlpha\n•\tBeta",
                "• Alpha\n• Beta",
                "1.\tAlpha\n2.\tBeta",
                "1. Alpha\n2. Beta",
                "(1) Alpha\n(2) Beta",
                "a)\tAlpha\nb)\tBeta",
                "a.\tAlpha\nb.\tBeta",
                "i.\tAlpha\nii.\tBeta",
                "o\tAlpha\no\tBeta",
                "- Alpha\n- Beta",
                "– Alpha\n– Beta",
                "\uf0b7\tAlpha\n\uf0b7\tBeta",
                "Alpha\nBeta",
                "\nAlpha\n\nBeta\n\n"
            })
    void leavesOutTheMarksOfAList(String pasted) {
        assertThat(PastedList.of(pasted, 1)).containsExactly(List.of("Alpha"), List.of("Beta"));
    }

    @Test
    void keepsAnItemOfSeveralLinesWhole() {
        assertThat(PastedList.of("•\tAlpha\ngoes on\n•\tBeta", 1))
                .containsExactly(List.of("Alpha\ngoes on"), List.of("Beta"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17:00–09:00: no cover",
                "A. Office",
                "2024 was hard",
                "24/7 line, staffed",
                "-5 degrees",
                "o’clock",
                "I. Care"
            })
    void takesNothingForAMarkThatIsNone(String line) {
        assertThat(PastedList.of(line, 1)).containsExactly(List.of(line));
    }

    @Test
    void takesCellsOfExcelApart() {
        assertThat(PastedList.of("Workforce\tTrain all\nBeds\t\"Two wards,\nboth \"\"open\"\"\"\nDNA", 2))
                .containsExactly(
                        List.of("Workforce", "Train all"),
                        List.of("Beds", "Two wards,\nboth \"open\""),
                        List.of("DNA", ""));
    }

    @Test
    void losesNothingOfARowWithMoreCellsThanThereAreFields() {
        assertThat(PastedList.of("Lead\tChair\tWard 3", 2)).containsExactly(List.of("Lead", "Chair\tWard 3"));
    }

    @Test
    void isEmptyForNothing() {
        assertThat(PastedList.of(" \n\t\n", 2)).isEmpty();
    }
}
