package countersign.e2e.bench;

import java.util.Map;

/**
 * What was measured while this many reviews went their whole way at once. A review's seconds are of the wall clock.
 *
 * @param reviewSeconds from the opening of a review to its open plan
 * @param use of each part during the round; memory is the peak since the part started
 * @param writes commands to the document server, by database, collection and command
 * @param calls as their callers saw them, through the gateway
 */
record Round(
        int reviews,
        int respondents,
        double seconds,
        Percentiles reviewSeconds,
        Map<String, ProcessUse> use,
        Map<String, Long> writes,
        Map<String, Percentiles> calls) {

    double reviewsPerMinute() {
        return reviews * 60 / seconds;
    }

    double cpuSecondsPerReview() {
        return use.values().stream().mapToDouble(ProcessUse::cpuSeconds).sum() / reviews;
    }

    double writesPerReview() {
        return (double) writes.values().stream().mapToLong(Long::longValue).sum() / reviews;
    }
}
