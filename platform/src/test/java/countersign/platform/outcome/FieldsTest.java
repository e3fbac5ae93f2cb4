package countersign.platform.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"lead@example.nhs.uk", "a.o'neill+iam@nhs.net", "siân@cymru.example.org", ""})
    void takesAnAddress(String address) {
        var fields = new Fields();
        assertThat(fields.email("email", address)).isEqualTo(address);
        assertThat(fields.refusal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lead",
                "lead@nhs",
                "<lead@nhs.net>",
                "Lead <lead@nhs.net>",
                "lead@nhs.net.",
                "lead\u00a0@nhs.net",
                "lead@nhs.net\u00a0x",
                "lead@nhs..net",
                ".lead@nhs.net",
                "lead@-nhs.net",
                "a@nhs.net, b@nhs.net",
                "a@b@nhs.net"
            })
    void refusesWhatIsNoAddress(String address) {
        var fields = new Fields();
        fields.email("email", address);
        assertThat(fields.refusal()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u2800", "\u3164"})
    void whatCannotBeSeenIsEmpty(String text) {
        var fields = new Fields();
        fields.required("title", text, 10);
        assertThat(fields.refusal()).isPresent();
    }

    @Test
    void takesWhatIsAsLongAsIsAllowed() {
        var fields = new Fields();
        fields.required("title", "x\ny", 3);
        assertThat(fields.refusal()).isEmpty();
        fields.required("title", "x\nyz", 3);
        assertThat(fields.refusal()).isPresent();
    }

    @Test
    void namesTheFieldsThatHoldWhatCouldBeAnNhsNumber() {
        var fields = new Fields();
        fields.identifiesNobody("finding", "943 476 5919");
        fields.identifiesNobody("title", "none");
        fields.optional("comment", null, 10);
        var problem = Respond.problem(
                fields.refusal("invalid-decision", "See each field.").orElseThrow());
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.slug()).isEqualTo("patient-identifier");
        assertThat(problem.members().get("errors").toString())
                .contains("finding")
                .contains("“943 476 5919” (line 1, character 1)")
                .doesNotContain("title")
                .doesNotContain("comment");
        assertThat(problem.members()).containsEntry("couldBeNhsNumbers", List.of("9434765919"));
    }
}
