/** Sheets and signatures as anyone entitled sees them afterwards, and the proof that they are what they were. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.proof;
