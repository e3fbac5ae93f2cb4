/** Measures the whole suite under load: how fast, how much of the machine, how many writes. It asserts no time. */
package countersign.e2e.bench;
