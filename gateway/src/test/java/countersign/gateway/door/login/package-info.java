/** Tests of signing in and stepping up. */
@NullMarked
package countersign.gateway.door.login;

import org.jspecify.annotations.NullMarked;
