package countersign.gateway.delivery;

import countersign.gateway.page.form.SendOnce;
import countersign.gateway.page.show.Tag;

/**
 * A message to one endpoint, as it is drawn.
 *
 * @param heading such as "To nhse-south-west, since 20 January 2025, 9:00am"
 * @param words what became of it, and what happens next, as a sentence
 * @param mayReplay whether the person may have it sent again
 */
public record Sent(String id, String heading, Tag tag, String words, boolean mayReplay, SendOnce sendOnce) {}
