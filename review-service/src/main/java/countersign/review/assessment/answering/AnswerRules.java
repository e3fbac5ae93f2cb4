package countersign.review.assessment.answering;

import countersign.review.instrument.Instrument;
import countersign.review.instrument.QuestionNumber;
import countersign.review.instrument.RatingId;
import countersign.review.outcome.Fields;
import countersign.review.outcome.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer must be: to a question of the instrument, with a rating that it offers. */
final class AnswerRules {

    static final int LONGEST_COMMENT = 4_000;
    private static final int MOST = 500;

    private final Instrument instrument;
    private final Fields fields = new Fields();
    private final Set<QuestionNumber> seen = new HashSet<>();
    private final List<GivenAnswer> given = new ArrayList<>();

    private AnswerRules(Instrument instrument) {
        this.instrument = instrument;
    }

    static Outcome<List<GivenAnswer>> check(Instrument instrument, String question, AnswerRequest request, long read) {
        AnswerRules rules = new AnswerRules(instrument);
        rules.add("", new AnswerRequest.Numbered(question, request.rating(), request.comment(), read));
        return rules.outcome();
    }

    static Outcome<List<GivenAnswer>> check(Instrument instrument, AnswerRequest.Several request) {
        AnswerRules rules = new AnswerRules(instrument);
        List<AnswerRequest.@Nullable Numbered> answers = request.answers() == null ? List.of() : request.answers();
        rules.fields.check(!answers.isEmpty(), "answers", "Send at least one answer.");
        rules.fields.check(answers.size() <= MOST, "answers", "Send " + MOST + " answers at most.");
        for (int at = 0; at < Math.min(answers.size(), MOST); at++) {
            rules.add("answers[" + at + "].", answers.get(at));
        }
        return rules.outcome();
    }

    private void add(String path, AnswerRequest.@Nullable Numbered answer) {
        if (answer == null) {
            fields.reject(path + "question", "Say which question this answers.");
            return;
        }
        Optional<QuestionNumber> question = question(path + "question", answer.question());
        Optional<RatingId> rating = rating(path + "rating", answer.rating());
        String comment = fields.optional(path + "comment", answer.comment(), LONGEST_COMMENT);
        long read = answer.version() == null ? 0 : answer.version();
        question.ifPresent(number -> given.add(new GivenAnswer(number, rating.orElse(null), comment, read)));
    }

    private Optional<QuestionNumber> question(String field, @Nullable String text) {
        if (text == null || !QuestionNumber.isValid(text) || !instrument.has(new QuestionNumber(text))) {
            fields.reject(field, "There is no question " + text + " in " + instrument.title() + ".");
            return Optional.empty();
        }
        QuestionNumber number = new QuestionNumber(text);
        fields.check(seen.add(number), field, "Question " + text + " is answered twice here.");
        return Optional.of(number);
    }

    private Optional<RatingId> rating(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<RatingId> rating = instrument.rating(text);
        fields.check(rating.isPresent(), field, "This is not one of the ratings of " + instrument.title() + ".");
        return rating;
    }

    private Outcome<List<GivenAnswer>> outcome() {
        return fields.refusal()
                .<Outcome<List<GivenAnswer>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(List.copyOf(given)));
    }
}
