/** The review service: its application, and one package for each thing the programme office has a word for. */
@NullMarked
package countersign.review;

import org.jspecify.annotations.NullMarked;
