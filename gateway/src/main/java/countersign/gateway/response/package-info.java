/** Responses to forms, as teams and providers see them: answered, checked, submitted, moderated. */
@NullMarked
package countersign.gateway.response;

import org.jspecify.annotations.NullMarked;
