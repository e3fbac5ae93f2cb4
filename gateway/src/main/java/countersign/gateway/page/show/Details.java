package countersign.gateway.page.show;

/** Text that opens on demand, shown as typed. */
public record Details(String summary, String text) {}
