package countersign.gateway.page;

/** The link above a page's heading; put it into the model as {@code back}. */
public record BackLink(String href, String text) {}
