package countersign.platform.audit;

import countersign.platform.identity.OdsCode;
import java.util.Map;

/** An aggregate that belongs on the record of certain organisations. */
public interface OnRecord {

    /** In whose audit chains it is recorded what people say about its texts, and under which id each knows it. */
    Map<OdsCode, String> recordedIn();
}
