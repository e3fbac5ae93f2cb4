/** Promises about the record: whole chains, one entry for each event, checkpoints that hold. */
package countersign.e2e.check.audit;
