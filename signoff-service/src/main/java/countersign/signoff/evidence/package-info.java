/** What makes a record provable later: exact bytes, their hashes, and the tree over them. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.evidence;
