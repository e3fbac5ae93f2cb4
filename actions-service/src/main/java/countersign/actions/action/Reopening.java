package countersign.actions.action;

/** An action had been closed by mistake: why it is open again, and the closing that no longer counts. */
public record Reopening(Entry entry, String reason, Progress.Closed undone) {}
