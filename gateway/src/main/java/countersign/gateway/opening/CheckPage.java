package countersign.gateway.opening;

import countersign.gateway.client.review.OrganisationClient;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Theirs;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that was chosen, to be checked before the review is opened. */
@Component
class CheckPage {

    private final Words words;

    CheckPage(Words words) {
        this.words = words;
    }

    SummaryList answers(Draft draft, Choices choices) {
        var list = SummaryList.of().row("Title", draft.one("title"), Step.PROVIDERS.href(draft), "Change");
        for (var provider : choices.chosen(draft)) {
            list = list.row(provider.name(), asked(draft, choices, provider.ods()), Step.TEAMS.href(draft), "Change");
        }
        return dates(draft, people(draft, choices, list));
    }

    /** What one page says and what another window saved of it, in words. */
    List<Theirs.Field> beside(Step step, Draft saved, Draft typed, Choices choices) {
        var theirs = words(step, saved, choices);
        var mine = words(step, typed, choices);
        var labels = new LinkedHashSet<>(theirs.keySet());
        labels.addAll(mine.keySet());
        return labels.stream()
                .map(label -> new Theirs.Field(label, theirs.getOrDefault(label, ""), mine.getOrDefault(label, "")))
                .toList();
    }

    private Map<String, String> words(Step step, Draft draft, Choices choices) {
        var words = new LinkedHashMap<String, String>();
        answers(draft, choices).rows().stream()
                .filter(row -> row.href().equals(step.href(draft)))
                .forEach(row -> words.put(row.key(), row.value()));
        if (step == Step.PROVIDERS) {
            words.put("Providers", lines(choices.chosen(draft).stream().map(OrganisationClient.Organisation::name)));
        }
        return words;
    }

    private static String asked(Draft draft, Choices choices, String provider) {
        var chosen = draft.chosen("teams." + provider);
        var teams = choices.teams().getOrDefault(provider, List.of()).stream()
                .filter(team -> chosen.contains(team.id()))
                .map(OrganisationClient.Team::name);
        var asked = draft.chosen("asked." + provider);
        return lines(Stream.of(
                        teams,
                        asked.contains("provider-level")
                                ? Stream.of("The provider as a whole")
                                : Stream.<String>empty(),
                        asked.contains("policy-check") ? Stream.of("Policy confirmation") : Stream.<String>empty())
                .flatMap(part -> part));
    }

    private static SummaryList people(Draft draft, Choices choices, SummaryList list) {
        var page = Step.PEOPLE.href(draft);
        var signatories = draft.chosen("signatories");
        var authors =
                draft.all("authors").stream().map(person -> choices.colleagues().getOrDefault(person, person));
        return list.row("Region", choices.name(draft.one("region")), page, "Change")
                .row(
                        "Senior responsible owner",
                        lines(Stream.of(draft.one("sro.name"), draft.one("sro.email"))),
                        page,
                        "Change")
                .row(
                        "Operational lead",
                        lines(Stream.of(
                                choices.colleagues().getOrDefault(draft.one("lead"), ""), draft.one("lead.email"))),
                        page,
                        "Change")
                .row(
                        "Authors of the return",
                        draft.all("authors").isEmpty() ? "The operational lead" : lines(authors),
                        page,
                        "Change")
                .row(
                        "Signatories",
                        lines(Office.slots(choices, draft).stream()
                                .filter(slot -> signatories.contains(slot.value()))
                                .map(Option::label)),
                        page,
                        "Change");
    }

    private SummaryList dates(Draft draft, SummaryList list) {
        var page = Step.DATES.href(draft);
        var optional =
                Stage.optional().stream().filter(stage -> stage.applies(draft)).map(Stage::title);
        var answers = list.row(
                        "Optional groups", draft.all("stages").isEmpty() ? "None" : lines(optional), page, "Change")
                .row("Closing day of the self-assessments", day(draft, "closes"), page, "Change");
        for (Stage stage : Stage.values()) {
            if (!draft.date(stage.field()).blank()) {
                answers = answers.row(stage.title(), day(draft, stage.field()), page, "Change");
            }
        }
        return answers;
    }

    private String day(Draft draft, String field) {
        return draft.date(field).date().map(words::day).orElse("");
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
