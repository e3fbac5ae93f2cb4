/** Form controls of the NHS design system, one record each, drawn by the fragments in {@code templates/part}. */
@NullMarked
package countersign.gateway.page.form;

import org.jspecify.annotations.NullMarked;
