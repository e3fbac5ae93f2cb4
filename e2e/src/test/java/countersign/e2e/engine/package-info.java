/** What the engine did, recorded by an exporter that only the suites of tests load. */
package countersign.e2e.engine;
