/**
 * Messages that leave an aggregate with the write that causes them: leased, delivered at once and in order within their
 * lane, at least once, kept until delivered; what fails three times becomes stuck work in plain words.
 * {@code countersign.outbox.enabled=false} leaves it out.
 */
@NullMarked
package countersign.platform.outbox;

import org.jspecify.annotations.NullMarked;
