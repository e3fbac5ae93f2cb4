package countersign.review.webhook.sending;

import java.time.Duration;

/** How long one attempt may take, in its parts and as a whole. */
record SendingLimits(Duration lookUp, Duration connect, Duration whole) {

    static final SendingLimits USUAL =
            new SendingLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(15));
}
