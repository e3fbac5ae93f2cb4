/** The append-only record of every organisation's decisions: a hash chain with signed checkpoints. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.audit;
