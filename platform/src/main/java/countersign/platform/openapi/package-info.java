/** How a service describes itself in OpenAPI: what its operations ask for, answer and refuse. */
@NullMarked
package countersign.platform.openapi;

import org.jspecify.annotations.NullMarked;
