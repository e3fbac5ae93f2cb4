package countersign.actions.action;

/** Word from those who do it. */
public record Update(Entry entry, Standing standing, String text) {}
