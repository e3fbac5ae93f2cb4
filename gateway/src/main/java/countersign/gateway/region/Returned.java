package countersign.gateway.region;

import countersign.gateway.page.show.Tag;

/** Kinds and states of returns in words. */
public final class Returned {

    private Returned() {}

    public static String kind(String kind) {
        return switch (kind) {
            case "policy-confirmation" -> "Policy confirmation";
            case "review-outcome" -> "Review outcome";
            default -> kind;
        };
    }

    public static Tag tag(String state) {
        return switch (state) {
            case "prepared" -> Tag.of("Prepared", "grey");
            case "submitted" -> Tag.of("Submitted", "blue");
            case "delivered" -> Tag.of("Delivered", "blue");
            case "undelivered" -> Tag.of("Not delivered", "red");
            case "acknowledged" -> Tag.of("Acknowledged", "aqua-green");
            case "queried" -> Tag.of("Queried", "orange");
            case "query-answered" -> Tag.of("Query answered", "yellow");
            case "accepted" -> Tag.of("Accepted", "green");
            default -> Tag.of(state, "grey");
        };
    }
}
