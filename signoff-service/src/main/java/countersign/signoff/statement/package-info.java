/** What a signature says, to the last byte, and the bytes that it is about. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.statement;
