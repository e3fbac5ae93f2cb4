package countersign.gateway.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a list the signed-in person is shown. */
public enum Visibility {
    @JsonProperty("shown")
    SHOWN,
    @JsonProperty("own")
    OWN,
    @JsonProperty("not-shown")
    NOT_SHOWN,
    /** Its service did not answer. */
    @JsonProperty("away")
    AWAY
}
