package countersign.e2e.fault;

import countersign.e2e.check.Finding;
import countersign.e2e.check.Report;
import countersign.e2e.fault.Chaos.Brought;
import countersign.e2e.fault.agent.CommitPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has come of the runs so far: counted, said on the screen, and kept in a file. */
final class Tally {
    private final List<Run.Outcome> outcomes = new ArrayList<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    Set<Finding> findings() {
        return Set.copyOf(findings);
    }

    /** A finding that was there before counts for the run in which it came up. */
    void add(Run.Outcome outcome, double seconds) {
        outcomes.add(outcome);
        List<Finding> found =
                outcome.report().findings().stream().filter(findings::add).toList();
        found.forEach(finding -> System.out.println("    FINDING " + finding));
        outcome.stranded().forEach(why -> System.out.println("    STRANDED " + why));
        System.out.printf(
                "  %s: %d faults, %d journeys arrived, %d stranded, %d findings, after %.0f s%n",
                found.isEmpty() && outcome.stranded().isEmpty() ? "good" : "NOT GOOD",
                outcome.faults().stream().filter(Brought::cameAbout).count(),
                outcome.arrived(),
                outcome.stranded().size(),
                found.size(),
                seconds);
    }

    boolean isGood() {
        return findings.isEmpty() && stranded() == 0;
    }

    String summary() {
        return "%d runs with %d faults %s: %d journeys arrived, %d stranded, %d findings"
                .formatted(
                        outcomes.size(),
                        brought().count(),
                        counts(Fault::kind),
                        outcomes.stream().mapToInt(Run.Outcome::arrived).sum(),
                        stranded(),
                        findings.size());
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        return String.join(
                "\n\n",
                summary(),
                "By what they befell: " + counts(fault -> fault.target() + " " + fault.kind()),
                "Commit points that no fault has befallen: " + untouched(),
                outcomes.stream().map(Tally::told).collect(Collectors.joining("\n")),
                Stream.concat(
                                findings.stream().map(finding -> "FINDING " + finding),
                                outcomes.stream().flatMap(run -> run.stranded().stream()
                                        .map(why -> "STRANDED " + run.seed() + " " + why)))
                        .collect(Collectors.joining("\n")),
                outcomes.stream().map(Run.Outcome::report).map(Report::text).reduce("", (_, latest) -> latest));
    }

    private static String told(Run.Outcome run) {
        return "Seed " + run.seed() + ": "
                + run.faults().stream()
                        .map(each -> (each.cameAbout() ? "" : "not reached: ") + each.fault())
                        .collect(Collectors.joining(", "));
    }

    private List<String> untouched() {
        Set<String> touched = brought().map(Fault::target).collect(Collectors.toSet());
        return CommitPoint.all().stream()
                .map(CommitPoint::name)
                .filter(point -> !touched.contains(point))
                .toList();
    }

    private Map<String, Long> counts(Function<Fault, String> by) {
        return brought().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private Stream<Fault> brought() {
        return outcomes.stream()
                .flatMap(run -> run.faults().stream())
                .filter(Brought::cameAbout)
                .map(Brought::fault);
    }

    private int stranded() {
        return outcomes.stream().mapToInt(run -> run.stranded().size()).sum();
    }
}
