package countersign.gateway.problem;

/** The HTML id of a form field, made from its name: what an error summary links to. */
public final class FieldId {

    private FieldId() {}

    /** {@code due.day} becomes {@code due-day}, {@code answers[1.1].rating} becomes {@code answers-1-1-rating}. */
    public static String of(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}
