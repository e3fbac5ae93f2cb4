package countersign.signoff.signing;

import org.jspecify.annotations.Nullable;

/** A refusal to sign as it is sent. */
record DeclineRequest(@Nullable String reasons) {}
