@NullMarked
package countersign.gateway.page.form;

import org.jspecify.annotations.NullMarked;
