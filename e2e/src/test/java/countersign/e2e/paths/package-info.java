/** Small reviews that together take every path of every model, with the real services, engine and identity server. */
package countersign.e2e.paths;
