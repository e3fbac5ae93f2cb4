/**
 * The invariant checker: what must be true of a suite's data whenever it has come to rest, whatever befell it before.
 */
package countersign.e2e.check;
