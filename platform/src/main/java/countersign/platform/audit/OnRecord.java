package countersign.platform.audit;

import countersign.platform.identity.OdsCode;

/** An aggregate that belongs on the record of one organisation. */
public interface OnRecord {

    /** In whose audit chain it is recorded what people say about its texts. */
    OdsCode recordedIn();
}
