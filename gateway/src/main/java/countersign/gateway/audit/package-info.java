/** The audit record of one's own organisation: its entries, its checks and an export of all of it, for auditors. */
@NullMarked
package countersign.gateway.audit;

import org.jspecify.annotations.NullMarked;
