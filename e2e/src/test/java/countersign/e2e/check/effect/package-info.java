/** Promises about what was done: each decision, signature, answer, action and delivery is in effect exactly once. */
package countersign.e2e.check.effect;
