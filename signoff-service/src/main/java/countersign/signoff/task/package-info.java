/** Work that the process waits for and a person decides: a forum's decision, a signature, what follows a refusal. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.task;
