package countersign.gateway.plan;

import countersign.gateway.page.form.DateEntry;
import countersign.gateway.page.form.SendOnce;
import org.jspecify.annotations.Nullable;

/**
 * What is sent about an action: an update ({@code text}, {@code status}) its closing ({@code evidence}), its reopening
 * ({@code reason}), or who sees to it by when.
 *
 * @param version of the action that the page showed
 */
record ActionForm(
        String version,
        String text,
        String status,
        String evidence,
        String reason,
        String owner,
        DateEntry due,
        SendOnce sendOnce) {

    ActionForm(
            @Nullable String version,
            @Nullable String text,
            @Nullable String status,
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable String owner,
            @Nullable DateEntry due,
            @Nullable SendOnce sendOnce) {
        this.version = version == null ? "" : version;
        this.text = text == null ? "" : text;
        this.status = status == null ? "" : status;
        this.evidence = evidence == null ? "" : evidence;
        this.reason = reason == null ? "" : reason;
        this.owner = owner == null ? "" : owner;
        this.due = due == null ? DateEntry.EMPTY : due;
        this.sendOnce = SendOnce.orFresh(sendOnce);
    }

    static ActionForm empty() {
        return new ActionForm(null, null, null, null, null, null, null, null);
    }

    String ifMatch() {
        return "\"" + version + "\"";
    }
}
