/** What saving answers comes to, without a server. */
@org.jspecify.annotations.NullMarked
package countersign.review.response.answering;
