@NullMarked
package countersign.gateway.form;

import org.jspecify.annotations.NullMarked;
