/** Clients are held against the descriptions of the services that they call. Used by every module that has clients. */
@NullMarked
package countersign.webserver.contract;

import org.jspecify.annotations.NullMarked;
