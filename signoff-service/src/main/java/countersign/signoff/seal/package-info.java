/** The organisation's seal: the key that countersigns every signature and checkpoint, and its public keys. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.seal;
