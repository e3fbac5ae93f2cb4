package countersign.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TranslationTest {

    @Test
    void tellsOfAnIncidentWhatFailedAndWhere() {
        assertThat(told(Records.raised(9, 77, "No way on"))).isEqualTo(json("""
                {"kind":"incident-raised","at":1700000000000,"incident":77,"error":"CONDITION_ERROR","message":"No way on",
                 "process":"forum-consideration","element":"forum-outcome","elementInstance":44,"processInstance":33,
                 "job":-1,"path":[[11,22],[33,44]]}
                """));
    }

    @Test
    void tellsThatAnIncidentIsOver() {
        assertThat(told(Records.resolved(9, 77))).isEqualTo(json("""
                {"kind":"incident-resolved","at":1700000000000,"incident":77}
                """));
    }

    @Test
    void tellsForWhatAProcessWasStarted() {
        assertThat(told(Records.started(9, 11, "rev-0123456789"))).isEqualTo(json("""
                {"kind":"process-started","at":1700000000000,"processInstance":11,
                 "process":"review-assure-then-submit","correlationKey":"rev-0123456789"}
                """));
    }

    @Test
    void tellsFromWhereAProcessIsCalled() {
        assertThat(told(Records.entered(9, 22, "hcig", BpmnElementType.CALL_ACTIVITY)))
                .isEqualTo(json("""
                        {"kind":"call-entered","at":1700000000000,"elementInstance":22,
                         "process":"review-assure-then-submit","element":"hcig"}
                        """));
    }

    @Test
    void tellsNothingOfOtherElements() {
        assertThat(Translation.of(Records.dull(9))).isEmpty();
    }

    @Test
    void writesValidJsonWhateverTheEngineSays() {
        var message = "“é” \"quoted\" \\ \n\t\u0001 😀 half: \ud83d";

        assertThat(told(Records.raised(9, 77, message)).required("message").asString())
                .isEqualTo(message.replace("half: \ud83d", "half: \ufffd"));
    }

    @Test
    void cutsALongMessage() {
        assertThat(told(Records.raised(9, 77, "x".repeat(100_000)))
                        .required("message")
                        .asString())
                .hasSize(1_500);
    }

    private static JsonNode told(Record<?> record) {
        return json(Translation.of(record).orElseThrow());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
