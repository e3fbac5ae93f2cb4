/** Signing and declining for an office: the statement, the step-up, the rules, and proving it afterwards. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.signing;
