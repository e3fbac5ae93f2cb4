/**
 * What the services answer and are sent, each thing typed once: a package for each service, and here what all have
 * alike.
 */
@NullMarked
package countersign.gateway.client;

import org.jspecify.annotations.NullMarked;
