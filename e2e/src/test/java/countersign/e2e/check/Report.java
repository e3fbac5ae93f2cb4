package countersign.e2e.check;

import java.util.List;
import java.util.stream.Collectors;

/** What a look at the evidence has found, promise by promise. */
public record Report(List<Line> lines) {
    private static final int SHOWN = 20;

    /**
     * One promise.
     *
     * @param looked how many things it was tried on
     */
    public record Line(String promise, long looked, List<Finding> findings) {
        @Override
        public String toString() {
            String head = "%-90s %7d looked at, %d findings".formatted(promise, looked, findings.size());
            return findings.stream()
                    .limit(SHOWN)
                    .map(finding -> "\n    " + finding.what())
                    .collect(Collectors.joining("", head, ""));
        }
    }

    public List<Finding> findings() {
        return lines.stream().flatMap(line -> line.findings().stream()).toList();
    }

    public String text() {
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n")) + "\n"
                + findings().size() + " findings in all";
    }
}
