/**
 * The evidence bundle of a return: statements, signatures, keys, the audit checkpoint that covers them, and a sealed
 * manifest of their hashes; made once, so that whoever receives the return can verify it without trusting us.
 */
@org.jspecify.annotations.NullMarked
package countersign.signoff.bundle;
