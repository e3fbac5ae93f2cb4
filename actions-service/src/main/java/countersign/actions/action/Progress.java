package countersign.actions.action;

/** How far an action is. */
public sealed interface Progress {

    /** Still to be done. */
    record Open(Standing standing) implements Progress {}

    /** Done, and here is what shows it. */
    record Closed(Entry entry, String evidence) implements Progress {}
}
