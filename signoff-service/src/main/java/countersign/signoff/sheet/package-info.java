/** The sign-off sheet of one revision: the offices that must sign, who signed and who declined. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.sheet;
