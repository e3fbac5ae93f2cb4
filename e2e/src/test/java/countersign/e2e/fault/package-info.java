/** Faults on purpose: processes killed, held up and started again while small journeys are under way. */
package countersign.e2e.fault;
