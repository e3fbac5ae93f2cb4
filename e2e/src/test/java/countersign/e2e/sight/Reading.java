package countersign.e2e.sight;

import countersign.e2e.browser.ReaderAtTheScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One reader who reads everything about a review, and says what of it is wrong. */
record Reading(ReaderAtTheScreen screen, String who, String review, Ledger ledger, Oracle oracle) {

    /** Which work is whose, by what pages call it. */
    private static final Map<String, List<String>> WORK = Map.of(
            "nhse-south-west-reviewer", List.of("Return that waits for an answer"),
            "stmungos-ace-lead", List.of("Self-assessment"),
            "st-mungos-provider-lead", List.of("Moderation"),
            "bnssg-review-lead", List.of("Launch", "Thematic review", "Action plan"),
            "bnssg-programme-office", List.of("Launch", "Action plan"),
            "bnssg-auditor", List.of(),
            "nhse-national-lead", List.of());

    /**
     * Everything that is wrong.
     *
     * @param sees whether the review is there for this reader
     * @param state of which pictures are kept; none if empty
     */
    List<String> of(boolean sees, String state) {
        List<String> wrong = new ArrayList<>();
        if (screen.finds("/reviews/" + review) != (sees ? 200 : 404)) {
            wrong.add("the review is " + (sees ? "not there" : "there"));
        } else if (sees) {
            ReviewPage.statements(screen.takenApart()).stream()
                    .filter(statement -> !oracle.isTrue(statement))
                    .forEach(statement -> wrong.add(statement.toString()));
            pictured(state, "review");
            plan().forEach(wrong::add);
            pictured(state, "plan");
        }
        work().forEach(wrong::add);
        pictured(state, "work");
        returns().forEach(wrong::add);
        pictured(state, "returns");
        List<String> pages = sees
                ? List.of(
                        "/reviews/" + review, "/reviews/" + review + "/timeline", "/work?review=" + review, "/returns")
                : List.of("/work?review=" + review, "/returns", "/reviews");
        wrong.addAll(screen.followsEveryLink(pages, this::isAboutTheReview));
        return wrong.stream().map(what -> who + ": " + what).toList();
    }

    /** What waits on this reader is listed, and nothing else. */
    private Stream<String> work() {
        screen.finds("/work?review=" + review);
        List<String> listed = new ArrayList<>();
        screen.takenApart().required("work").forEach(kind -> listed.add(kind.asString()));
        List<String> theirs = WORK.getOrDefault(who, listed);
        List<String> expected =
                ledger.outstanding().stream().filter(theirs::contains).toList();
        return WORK.containsKey(who) && !listed.equals(expected)
                ? Stream.of("work " + listed + " for " + expected)
                : Stream.empty();
    }

    /** The returns of the review are there for the ICB, the region and the national lead once they are sent. */
    private Stream<String> returns() {
        screen.finds("/returns");
        boolean reads = who.startsWith("bnssg-") || who.startsWith("nhse-");
        boolean listed = screen.reads().contains("What each reader is told");
        return listed == (reads && !ledger.returned.isEmpty())
                ? Stream.empty()
                : Stream.of("the return is " + (listed ? "" : "not ") + "listed");
    }

    private Stream<String> plan() {
        int answer = screen.finds("/reviews/" + review + "/plan");
        String says = screen.reads();
        boolean none = says.contains("There is no action plan yet");
        return answer == 200 && none != ledger.planned
                ? Stream.empty()
                : Stream.of("of the plan: " + answer + " " + says);
    }

    private void pictured(String state, String page) {
        if (!state.isEmpty()) {
            screen.pictured("sight-%s-%s-%s".formatted(state, who, page));
        }
    }

    private boolean isAboutTheReview(String link) {
        return link.contains(review)
                || link.startsWith("/tasks/")
                || link.startsWith("/sign/")
                || link.matches("/returns/ret-[a-z0-9]+(/.*)?")
                || List.of("/work", "/reviews", "/returns", "/").contains(link);
    }
}
