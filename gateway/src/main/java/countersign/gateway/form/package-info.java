/** Forms as pages: the controls of any form that is published, what was typed into them, and what it says. */
@NullMarked
package countersign.gateway.form;

import org.jspecify.annotations.NullMarked;
