/** The states of assessments, and the wall that keeps them candid, without a server. */
@org.jspecify.annotations.NullMarked
package countersign.review.response;
