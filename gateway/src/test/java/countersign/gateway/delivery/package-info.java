/** The pages of webhook endpoints and messages. */
@org.jspecify.annotations.NullMarked
package countersign.gateway.delivery;
