/** What the data that administrators put has in common: a repeat changes nothing, a change names what was read. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.reference;
