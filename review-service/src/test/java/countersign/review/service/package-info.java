/** The service as a whole, over HTTP and with the engine, on the real driver against the embedded document server. */
@org.jspecify.annotations.NullMarked
package countersign.review.service;
