package countersign.gateway.region;

import countersign.gateway.page.form.SendOnce;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What is sent from a return's page, by the region or by the ICB.
 *
 * @param contentSha256 of the content that the page showed: what is answered is exactly that
 * @param outcome of a query's answer or of an undelivered return
 */
record AnswerForm(String contentSha256, String text, String outcome, SendOnce sendOnce) {

    AnswerForm {
        contentSha256 = contentSha256 == null ? "" : contentSha256;
        text = text == null ? "" : text;
        outcome = outcome == null ? "" : outcome;
        sendOnce = SendOnce.orFresh(sendOnce);
    }

    static AnswerForm empty() {
        return new AnswerForm("", "", "", SendOnce.fresh());
    }

    /** Of this act with what is typed for it. */
    String key(String act) {
        return sendOnce.keyFor(act, List.of(contentSha256, text, outcome));
    }

    PageProblem needsText(String message) {
        return text.isBlank() ? PageProblem.of(new FieldError("text", message)) : PageProblem.none();
    }

    PageProblem needsOutcomeAndText(String outcomeMessage, String textMessage) {
        var errors = new ArrayList<FieldError>();
        if (outcome.isEmpty()) {
            errors.add(new FieldError("outcome", outcomeMessage));
        }
        if (text.isBlank()) {
            errors.add(new FieldError("text", textMessage));
        }
        return PageProblem.of(errors);
    }
}
