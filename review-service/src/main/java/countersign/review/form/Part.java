package countersign.review.form;

/**
 * What a section holds, in the order in which it is read: further sections, items to answer, and notes between them.
 */
public sealed interface Part permits Section, Item, Part.Note {

    /** A sentence to read; there is nothing to answer. */
    record Note(String text) implements Part {}
}
