package countersign.e2e.bench;

import java.util.List;

/** Times of one kind of call, in milliseconds with three decimals. */
record Percentiles(int calls, double p50, double p90, double p99, double most) {

    static Percentiles of(List<Long> micros) {
        List<Long> sorted = micros.stream().sorted().toList();
        return new Percentiles(sorted.size(), at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), at(sorted, 1));
    }

    /** The nearest rank: the least time that this share of the calls did not exceed. */
    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)) / 1_000d;
    }
}
