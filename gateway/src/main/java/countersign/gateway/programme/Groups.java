package countersign.gateway.programme;

/** The governance groups of the route. */
final class Groups {

    private Groups() {}

    /** The name of a group when it has not told its own. */
    static String name(String stage) {
        return switch (stage) {
            case "programme-board" -> "Programme Board";
            case "executive-team" -> "ICB Executive Team";
            case "quality-oversight" -> "Quality oversight group";
            case "mh-odg" -> "MH Operational Delivery Group";
            case "hcig" -> "Health and Care Improvement Group";
            case "icb-board" -> "ICB Board";
            default -> stage;
        };
    }
}
