/** The one way to seal bytes at rest and on their way: sessions of the gateway, secrets of webhooks. */
@NullMarked
package countersign.webserver.seal;

import org.jspecify.annotations.NullMarked;
