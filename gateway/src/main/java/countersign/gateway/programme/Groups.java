package countersign.gateway.programme;

/** The stages of the route in words. */
final class Groups {

    private Groups() {}

    /** The name of a stage; of a group, when it has not told its own. */
    static String name(String stage) {
        return switch (stage) {
            case "launch" -> "Launch";
            case "assessments" -> "Self-assessments";
            case "thematic-review" -> "Thematic review";
            case "programme-board" -> "Programme Board";
            case "executive-team" -> "ICB Executive Team";
            case "quality-oversight" -> "Quality Oversight Group";
            case "mh-odg" -> "Mental Health Operational Delivery Group";
            case "hcig" -> "Health and Care Improvement Group";
            case "director-sign-off" -> "Director sign-off";
            case "icb-board" -> "ICB Board";
            case "outcome-return" -> "Return to NHS England";
            case "conclusion" -> "Concluded";
            case "closed" -> "Closed without approval";
            default -> stage;
        };
    }
}
