package countersign.review.revision.document;

import countersign.review.form.AnswersJson;
import countersign.review.form.Form;
import countersign.review.form.SharedAnswers;
import countersign.review.form.inwords.FormInWords;
import countersign.review.revision.document.RevisionContent.CitedResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who was asked to answer one form, and what came of it. */
record Heard(String form, List<Respondent> respondents) {

    private static final Map<String, String> STATES = Map.of(
            "issued", "Not submitted",
            "submitted", "Submitted",
            "accepted", "Submitted and accepted",
            "not-returned", "Not submitted");

    /** A respondent, and what all parties may read of the answers. */
    record Respondent(String name, String organisation, String state, List<FormInWords.Fact> said) {}

    static List<Heard> of(List<CitedResponse> cited, DocumentFacts facts) {
        Map<Form, List<CitedResponse>> byForm = cited.stream()
                .collect(Collectors.groupingBy(one -> facts.form(one.form()), LinkedHashMap::new, Collectors.toList()));
        return byForm.entrySet().stream()
                .map(same -> new Heard(
                        same.getKey().title(),
                        same.getValue().stream()
                                .map(one -> respondent(one, same.getKey(), facts))
                                .toList()))
                .toList();
    }

    private static Respondent respondent(CitedResponse cited, Form form, DocumentFacts facts) {
        var answers = AnswersJson.read(form, cited.answers(), new ArrayList<>());
        return new Respondent(
                cited.name(),
                facts.name(cited.organisation()),
                STATES.getOrDefault(cited.state(), cited.state()),
                SharedAnswers.of(form, answers).stream()
                        .map(shared -> FormInWords.fact(shared.item(), shared.value()))
                        .toList());
    }
}
