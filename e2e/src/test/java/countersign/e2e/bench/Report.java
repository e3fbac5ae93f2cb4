package countersign.e2e.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measurements as text, JSON and a page.
 *
 * @param profiles where the services' time went, in words of the flight recorder; empty unless it was asked for
 */
record Report(List<Round> rounds, Map<String, Long> writesOfOneDecision, Map<String, String> profiles) {

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("report.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
        Files.writeString(folder.resolve("report.html"), html());
    }

    /** The figures that are compared from one version to the next, a line a round. */
    String text() {
        Round first = rounds.getFirst();
        return rounds.stream()
                        .map(round ->
                                "%2d reviews of %d teams at once: %5.1f s, %4.1f a minute, %5.2f CPU s and %4.0f writes a review (ratio of CPU to the first round %.2f)"
                                        .formatted(
                                                round.reviews(),
                                                round.respondents(),
                                                round.seconds(),
                                                round.reviewsPerMinute(),
                                                round.cpuSecondsPerReview(),
                                                round.writesPerReview(),
                                                round.cpuSecondsPerReview() / first.cpuSecondsPerReview()))
                        .collect(Collectors.joining("\n"))
                + "\nwrites of one decision, with the next group's task and the record of it: "
                + writesOfOneDecision.values().stream()
                        .mapToLong(Long::longValue)
                        .sum() + " " + writesOfOneDecision;
    }

    private String html() {
        StringBuilder page = new StringBuilder("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>
                <style>body{font-family:arial,sans-serif;margin:2em}table{border-collapse:collapse;margin:1em 0}
                td,th{border:1px solid #aeb7bd;padding:.3em .6em;text-align:right}td:first-child,th:first-child{text-align:left}</style>
                <h1>Benchmark of the whole suite</h1>
                """);
        page.append("<pre>").append(escaped(text())).append("</pre>");
        rounds.forEach(round -> append(page, round));
        profiles.forEach((service, views) -> page.append(
                "<h2>Where the time of %s went</h2><pre>%s</pre>".formatted(escaped(service), escaped(views))));
        return page.toString();
    }

    private static void append(StringBuilder page, Round round) {
        page.append("<h2>%d reviews at once</h2>".formatted(round.reviews()));
        table(page, "Part|CPU s|Peak MiB", round.use(), use -> row("%.2f|%.0f", use.cpuSeconds(), use.peakMemoryMiB()));
        table(
                page,
                "Call|Calls|Median ms|90 %|99 %|Most",
                round.calls(),
                p -> row("%d|%.1f|%.1f|%.1f|%.1f", p.calls(), p.p50(), p.p90(), p.p99(), p.most()));
        table(page, "Write|Commands", round.writes(), count -> row("%d", count));
    }

    private static <T> void table(
            StringBuilder page, String heads, Map<String, T> rows, java.util.function.Function<T, String> cells) {
        page.append("<table><tr><th>").append(heads.replace("|", "<th>"));
        rows.forEach((name, row) ->
                page.append("<tr><td>").append(escaped(name)).append("<td>").append(cells.apply(row)));
        page.append("</table>");
    }

    private static String row(String form, Object... values) {
        return String.format(Locale.UK, form, values).replace("|", "<td>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
