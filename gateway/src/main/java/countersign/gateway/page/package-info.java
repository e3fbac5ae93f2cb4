/**
 * What every page shares: the frame around it, problems shown as error summaries, words for dates, our own error pages.
 */
@NullMarked
package countersign.gateway.page;

import org.jspecify.annotations.NullMarked;
