package countersign.review.assessment.answering;

import countersign.review.instrument.QuestionNumber;
import countersign.review.instrument.RatingId;
import org.jspecify.annotations.Nullable;

/** An answer that somebody wants saved over the version that they read; 0 if they read none. */
record GivenAnswer(QuestionNumber question, @Nullable RatingId rating, String comment, long read) {}
