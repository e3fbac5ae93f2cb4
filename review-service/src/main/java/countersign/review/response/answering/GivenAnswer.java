package countersign.review.response.answering;

import countersign.review.form.Value;

/** An answer that somebody wants saved over the version that they read; 0 if they read none. */
public record GivenAnswer(String key, Value value, long read) {}
