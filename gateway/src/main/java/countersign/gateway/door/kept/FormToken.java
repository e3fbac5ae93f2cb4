package countersign.gateway.door.kept;

import java.io.Serializable;
import java.time.Instant;

/**
 * Goes with every form that is shown: who may have its text kept, and where it stood.
 *
 * @param person the subject who was shown the form
 * @param page path of this site on which it stood, with its query
 */
record FormToken(String person, String page, Instant until) implements Serializable {}
