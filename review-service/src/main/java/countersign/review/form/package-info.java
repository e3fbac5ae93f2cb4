/**
 * Whatever people fill in is a form: its definition, the values of its items, and the one set of rules that says what
 * is missing and what is invalid, in the form's own words.
 */
@NullMarked
package countersign.review.form;

import org.jspecify.annotations.NullMarked;
