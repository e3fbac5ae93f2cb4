/** The checker put to the test: each promise broken on purpose. */
package countersign.e2e.check.damage;
