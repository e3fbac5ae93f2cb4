package countersign.gateway.page;

import java.io.Serializable;

/** The link above a page's heading; put it into the model as {@code back}. */
public record BackLink(String href, String text) implements Serializable {}
