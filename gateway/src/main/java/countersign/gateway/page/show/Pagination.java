package countersign.gateway.page.show;

/** Previous and next of a list that is read by cursor; an empty address leaves that link out. */
public record Pagination(String previous, String next) {

    public boolean any() {
        return !previous.isEmpty() || !next.isEmpty();
    }
}
