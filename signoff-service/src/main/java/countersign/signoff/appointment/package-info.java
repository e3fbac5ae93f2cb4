/** Who holds which post, from when to when: a seat in a forum or an office that signs. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.appointment;
