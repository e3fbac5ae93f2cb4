package countersign.gateway.plan;

import countersign.gateway.page.form.SendOnce;
import org.jspecify.annotations.Nullable;

/**
 * What is sent about an action: an update ({@code text}, {@code status}) or its closing ({@code evidence}).
 *
 * @param version of the action that the page showed
 */
record ActionForm(String version, String text, String status, String evidence, SendOnce sendOnce) {

    ActionForm(
            @Nullable String version,
            @Nullable String text,
            @Nullable String status,
            @Nullable String evidence,
            @Nullable SendOnce sendOnce) {
        this.version = version == null ? "" : version;
        this.text = text == null ? "" : text;
        this.status = status == null ? "" : status;
        this.evidence = evidence == null ? "" : evidence;
        this.sendOnce = SendOnce.orFresh(sendOnce);
    }

    static ActionForm empty() {
        return new ActionForm(null, null, null, null, null);
    }

    String ifMatch() {
        return "\"" + version + "\"";
    }
}
