package countersign.gateway.page.show;

/**
 * A state in a word or two.
 *
 * @param colour of the design system ({@code green}, {@code blue}, {@code red}, {@code yellow}, {@code grey} …); empty
 *     for its default; never the only sign of a difference
 */
public record Tag(String text, String colour) {

    public static Tag of(String text, String colour) {
        return new Tag(text, colour);
    }

    public String classes() {
        return colour.isEmpty() ? "nhsuk-tag" : "nhsuk-tag nhsuk-tag--" + colour;
    }
}
