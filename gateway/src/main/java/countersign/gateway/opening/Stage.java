package countersign.gateway.opening;

import java.util.List;

/** The dates that a review can be held to: the ids are the words of the model's stages. */
enum Stage {
    POLICY_CONFIRMATION("policy-confirmation", "Policy confirmation to the region", true, false),
    PROGRAMME_BOARD("programme-board", "Programme Board", false, false),
    EXECUTIVE_TEAM("executive-team", "ICB Executive Team", false, true),
    QUALITY_OVERSIGHT("quality-oversight", "Quality Oversight Group", false, true),
    MH_ODG("mh-odg", "Mental Health Operational Delivery Group", false, false),
    HCIG("hcig", "Health and Care Improvement Group", false, false),
    OUTCOME_RETURN("outcome-return", "Review outcome to the region", true, false),
    ICB_BOARD("icb-board", "ICB Board, in public", true, false);

    private final String id;
    private final String title;
    private final boolean national;
    private final boolean optional;

    Stage(String id, String title, boolean national, boolean optional) {
        this.id = id;
        this.title = title;
        this.national = national;
        this.optional = optional;
    }

    static List<Stage> optional() {
        return List.of(EXECUTIVE_TEAM, QUALITY_OVERSIGHT);
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** NHS England's guidance of 26 July 2024 sets the last day for it. */
    boolean national() {
        return national;
    }

    /** Whether it is a group that the route comes to; these stand here in its order. */
    boolean onTheRoute() {
        return this != POLICY_CONFIRMATION && this != OUTCOME_RETURN;
    }

    String field() {
        return "dates." + id;
    }

    /** A stage that this review passes. */
    boolean applies(Draft draft) {
        return !optional || draft.chosen("stages").contains(id);
    }
}
