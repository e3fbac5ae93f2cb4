package countersign.review.revision.material;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.outcome.FieldError;
import countersign.review.outcome.Fields;
import countersign.review.outcome.Refusal;
import countersign.review.revision.returnfields.ReturnFieldRules;
import countersign.review.revision.returnfields.ReturnFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReturnFieldRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void findsNothingMissingInTheReturnOfBnssg() {
        assertThat(ReturnFieldRules.missing(BnssgReturn.complete())).isEmpty();
    }

    @Test
    void wantsEveryProvisionAnsweredAndAssuranceGiven() {
        assertThat(missing("{}"))
                .contains(
                        "assured",
                        "reviewCompletedInLineWithGuidance",
                        "provisions.keyWorkers",
                        "provisions.familiesAndCarers",
                        "provisions.longTermPlanning",
                        "provisions.informationSharing",
                        "provisions.dnaReasonForDischarge",
                        "provisions.dischargesOverseenByMdt")
                .doesNotContain("gaps", "barriers");
    }

    @Test
    void wantsGapsAndBarriersOnlyFromAnIcbThatIsNotAssured() {
        assertThat(missing("{\"assured\":false}")).contains("gaps", "barriers");
        assertThat(missing("{\"assured\":true}")).doesNotContain("gaps", "barriers");
        assertThat(missing("{\"assured\":false,\"gaps\":\"None\",\"barriers\":[\"Capacity\"]}"))
                .doesNotContain("gaps", "barriers");
    }

    @Test
    void takesAnEnclosedTableForTheGaps() {
        assertThat(
                        missing(
                                "{\"assured\":false,\"enclosures\":[{\"title\":\"T\",\"rows\":[{\"area\":\"A\",\"improvement\":\"B\"}]}]}"))
                .doesNotContain("gaps");
        assertThat(missing("{\"assured\":false,\"enclosures\":[{\"title\":\"T\"}]}"))
                .contains("gaps");
    }

    @Test
    void namesTheFieldThatHoldsAnNhsNumber() {
        ReturnFields given =
                JSON.readValue("{\"barriers\":[\"Capacity\",\"As for 943 476 5919\"]}", ReturnFields.class);
        Fields fields = new Fields();

        ReturnFieldRules.checkDraft(given, fields);

        assertThat(fields.refusal()).hasValueSatisfying(refusal -> assertThat(refusal)
                .isInstanceOfSatisfying(Refusal.Invalid.class, invalid -> {
                    assertThat(invalid.slug()).isEqualTo("patient-identifier");
                    assertThat(invalid.errors()).extracting(FieldError::field).containsExactly("barriers[1]");
                }));
    }

    @Test
    void letsADraftBeIncompleteButNotWrong() {
        Fields empty = new Fields();
        ReturnFieldRules.checkDraft(JSON.readValue("{}", ReturnFields.class), empty);
        Fields wrong = new Fields();
        ReturnFieldRules.checkDraft(
                JSON.readValue("{\"operationalLeadEmail\":\"nobody\",\"barriers\":[\" \"]}", ReturnFields.class),
                wrong);

        assertThat(empty.refusal()).isEmpty();
        assertThat(wrong.refusal()).hasValueSatisfying(refusal -> assertThat(((Refusal.Invalid) refusal).errors())
                .extracting(FieldError::field)
                .containsExactly("operationalLeadEmail", "barriers[0]"));
    }

    private static List<String> missing(String json) {
        return ReturnFieldRules.missing(JSON.readValue(json, ReturnFields.class)).stream()
                .map(FieldError::field)
                .toList();
    }
}
