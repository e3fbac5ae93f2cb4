/**
 * What a service reads, and how strictly: JSON alone, each value in its own form, no member and no parameter that is
 * not known. What services answer each other is not read here: there, unknown members are passed over.
 */
@NullMarked
package countersign.platform.http.input;

import org.jspecify.annotations.NullMarked;
