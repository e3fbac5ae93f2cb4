/** A page with every part on it, to imitate and to test the parts with. */
@NullMarked
package countersign.gateway.page.example;

import org.jspecify.annotations.NullMarked;
