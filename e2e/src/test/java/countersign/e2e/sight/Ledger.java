package countersign.e2e.sight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What really happened to one review, written down by whoever made it happen: of one team, with two signatures. */
final class Ledger {

    /** A group's decision, as it is called on pages. */
    record Decision(String stage, String outcome, int revision) {}

    /** The groups of the small review's route, by what every name for them has in it. */
    static final Map<String, String> GROUPS = new LinkedHashMap<>(Map.of(
            "programme-board", "Programme Board",
            "mh-odg", "Delivery Group",
            "hcig", "Improvement Group",
            "icb-board", "ICB Board"));

    boolean launched;
    int submitted;
    int accepted;
    boolean drafting;
    boolean drafted;
    int revision;
    String waitingGroup = "";
    String returned = "";
    boolean concluded;
    boolean planned;
    boolean signing;
    final Set<String> signed = new TreeSet<>();
    final List<Decision> decisions = new ArrayList<>();
    final String today =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(LocalDate.now(ZoneId.of("Europe/London")));

    void handedOver() {
        drafting = false;
        revision++;
    }

    void decided(String stage, String outcome) {
        decisions.add(new Decision(stage, outcome, revision));
        waitingGroup = "";
    }

    /** How far a stage is. */
    String stage(String id) {
        return switch (id) {
            case "launch" -> launched ? "done" : "now";
            case "assessments" -> !launched ? "not-started" : drafted ? "done" : "now";
            case "thematic-review" -> drafting ? "now" : revision > 0 ? "done" : "not-started";
            case "director-sign-off" ->
                !withTheGroups() || !signing ? "not-started" : signed.size() == 2 ? "done" : "now";
            case "outcome-return" -> returned.isEmpty() ? "not-started" : returned.equals("Accepted") ? "done" : "now";
            case "conclusion" -> concluded ? "done" : "not-started";
            default -> group(id);
        };
    }

    private String group(String id) {
        boolean decided =
                decisions.stream().anyMatch(decision -> decision.stage().equals(id) && decision.revision() == revision);
        return !withTheGroups() ? "not-started" : waitingGroup.equals(id) ? "now" : decided ? "done" : "not-started";
    }

    private boolean withTheGroups() {
        return !drafting && revision > 0;
    }

    /** The kinds of work that are outstanding, as they are called on pages. */
    List<String> outstanding() {
        List<String> kinds = new ArrayList<>();
        if (!launched) {
            kinds.add("Launch");
        }
        if (launched && accepted == 0) {
            kinds.add(submitted == 0 ? "Self-assessment" : "Moderation");
        }
        if (drafting) {
            kinds.add("Thematic review");
        }
        if (!waitingGroup.isEmpty()) {
            kinds.add("Group decision");
        }
        if (signing && signed.size() < 2) {
            kinds.add("Signature");
        }
        if (!returned.isEmpty() && !returned.equals("Accepted")) {
            kinds.add("Return that waits for an answer");
        }
        if (planned) {
            kinds.add("Action plan");
        }
        return kinds;
    }
}
