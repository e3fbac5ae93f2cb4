/** Deciding a task: which outcomes a forum has, what each one needs, and what was decided. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.decision;
