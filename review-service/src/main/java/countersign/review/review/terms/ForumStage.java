package countersign.review.review.terms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;

/** A stage of the route at which a governance group considers the review, in the order of the route. */
public enum ForumStage {
    @JsonProperty("programme-board")
    PROGRAMME_BOARD,
    @JsonProperty("executive-team")
    EXECUTIVE_TEAM,
    @JsonProperty("quality-oversight")
    QUALITY_OVERSIGHT,
    @JsonProperty("mh-odg")
    MH_ODG,
    @JsonProperty("hcig")
    HCIG,
    @JsonProperty("icb-board")
    ICB_BOARD;

    /** The stages of a route with or without the two optional ones. */
    public static List<ForumStage> route(boolean executiveTeam, boolean qualityOversight) {
        return Arrays.stream(values())
                .filter(stage -> executiveTeam || stage != EXECUTIVE_TEAM)
                .filter(stage -> qualityOversight || stage != QUALITY_OVERSIGHT)
                .toList();
    }
}
