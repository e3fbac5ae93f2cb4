package countersign.review.response.sheet;

/** Somebody who took part in the discussion that answered; {@code name} may be empty where the role says enough. */
public record Attendee(String name, String role) {}
