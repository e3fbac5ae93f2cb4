package countersign.e2e.sight;

/**
 * Something that a page says.
 *
 * @param part of the page, as its {@code data-part} is called; {@code stage} and {@code note} for the route
 * @param about whom or what in that part; empty for the part as a whole
 * @param says in the page's own words or numbers
 */
record Statement(String part, String about, String says) {

    static Statement of(String part, String about, String says) {
        return new Statement(part, about, says);
    }
}
