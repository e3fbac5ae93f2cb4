package countersign.review.nhsereturn.preparing;

import countersign.platform.canonical.Sha256;
import countersign.review.form.AnswersJson;
import countersign.review.form.Form;
import countersign.review.form.FormRef;
import countersign.review.form.inwords.FormInWords;
import countersign.review.nhsereturn.preparing.PolicyConfirmationContent.ProviderAnswer;
import countersign.review.revision.document.CssText;
import countersign.webserver.calendar.EnglishTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A policy confirmation in the words of its document.
 *
 * @param summary how many answered, and whether all confirm
 */
record ConfirmationView(
        String icb, String region, Sha256 sha256, String runningTitle, String summary, List<Provider> providers) {

    /**
     * One provider's part.
     *
     * @param answered by whom and when
     * @param said empty if it gave no answer
     */
    record Provider(String name, String form, String answered, Optional<FormInWords> said) {}

    static ConfirmationView of(
            PolicyConfirmationContent content,
            String icb,
            String region,
            Sha256 sha256,
            Function<FormRef, Form> forms) {
        return new ConfirmationView(
                icb,
                region,
                sha256,
                CssText.of(content.title()),
                summary(content),
                content.confirmations().stream()
                        .map(answer ->
                                provider(answer, forms.apply(answer.form().ref())))
                        .toList());
    }

    /** At the side of each printed page. */
    public String runningSide() {
        return "\"Policy confirmation\"";
    }

    private static String summary(PolicyConfirmationContent content) {
        long asked = content.confirmations().size();
        long answered =
                content.confirmations().stream().filter(ProviderAnswer::given).count();
        if (asked == 0) {
            return "No provider was asked.";
        }
        return (answered == asked ? "Every provider asked" : "%d of the %d providers asked".formatted(answered, asked))
                + " had answered when this return was prepared. "
                + (content.allConfirm() ? "Every one confirms" : "Not every one confirms") + " what was asked.";
    }

    private static Provider provider(ProviderAnswer answer, Form form) {
        if (!answer.given()) {
            return new Provider(answer.organisationName(), form.title(), "", Optional.empty());
        }
        return new Provider(
                answer.organisationName(),
                form.title(),
                answer.answeredBy() + ", " + EnglishTime.inWords(Instant.parse(answer.answeredAt())),
                Optional.of(FormInWords.of(form, AnswersJson.read(form, answer.answers(), new ArrayList<>()))));
    }
}
