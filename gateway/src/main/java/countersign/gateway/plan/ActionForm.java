package countersign.gateway.plan;

import countersign.gateway.page.form.DateEntry;
import countersign.gateway.page.form.SendOnce;
import java.util.List;

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

    ActionForm {
        version = version == null ? "" : version;
        text = text == null ? "" : text;
        status = status == null ? "" : status;
        evidence = evidence == null ? "" : evidence;
        reason = reason == null ? "" : reason;
        owner = owner == null ? "" : owner;
        due = due == null ? DateEntry.EMPTY : due;
        sendOnce = SendOnce.orFresh(sendOnce);
    }

    static ActionForm empty() {
        return new ActionForm("", "", "", "", "", "", DateEntry.EMPTY, SendOnce.fresh());
    }

    /** Of this act with what is typed for it. */
    String key(String act) {
        return sendOnce.keyFor(act, List.of(text, status, evidence, reason, owner, due));
    }

    String ifMatch() {
        return "\"" + version + "\"";
    }
}
