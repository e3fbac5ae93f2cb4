package countersign.review.review.terms;

import java.time.LocalDate;

/**
 * A date that the review is to keep; a national one is set by NHS England.
 *
 * @param id one of {@link countersign.bpmn.Milestones#ALL}
 */
public record Milestone(String id, String title, LocalDate date, boolean national) {}
