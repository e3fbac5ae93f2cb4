/** Promises about what is under way: nothing untold, nothing stuck, work held on both sides. */
package countersign.e2e.check.work;
