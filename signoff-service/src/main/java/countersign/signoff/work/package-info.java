/** What waits on whom, and what happened when: the inbox, a review's open work, its timeline. */
@org.jspecify.annotations.NullMarked
package countersign.signoff.work;
