/** What a suite has left behind, as plain data, and the means to read it. */
package countersign.e2e.check.evidence;
