package countersign.review.form;

/** The forms that come with the service, for the tests of other folders. */
public final class ShippedForms {

    private ShippedForms() {}

    /** One of them, such as {@code rapid-policy-check-1}. */
    public static Form read(String name) {
        return Definitions.shipped(name);
    }
}
