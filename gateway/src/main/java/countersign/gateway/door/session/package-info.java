/** Browser sessions, sealed in the gateway's own database, so that any replica knows them and none loses them. */
@NullMarked
package countersign.gateway.door.session;

import org.jspecify.annotations.NullMarked;
