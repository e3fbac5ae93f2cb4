package countersign.platform.audit;

import countersign.platform.identity.OdsCode;
import java.util.List;

/** An aggregate that belongs on the record of certain organisations. */
public interface OnRecord {

    /** In whose audit chains it is recorded what people say about its texts. */
    List<OdsCode> recordedIn();
}
