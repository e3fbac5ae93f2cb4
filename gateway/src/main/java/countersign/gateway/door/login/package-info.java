/**
 * Signing in through the identity provider, the user's tokens (which never leave the server), and step-up for signing.
 */
@NullMarked
package countersign.gateway.door.login;

import org.jspecify.annotations.NullMarked;
