package countersign.gateway.page.show;

/** A heading and a paragraph that must not be missed; drawn as warning callout, confirmation panel or inset. */
public record Callout(String heading, String text) {}
