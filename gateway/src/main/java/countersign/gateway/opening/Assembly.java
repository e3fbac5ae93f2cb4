package countersign.gateway.opening;

import countersign.gateway.client.review.OpeningRequest;
import countersign.gateway.client.review.OrganisationClient.Organisation;
import countersign.gateway.client.review.Review.Milestone;
import countersign.gateway.problem.PageProblem;
import countersign.webserver.calendar.EnglishTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts together what review-service is sent, and tells to which of the pages' fields its refusals belong. */
record Assembly(Draft draft, Choices choices) {

    private static final Pattern IN_LIST = Pattern.compile("(participants|milestones)\\[(\\d+)](.*)");

    OpeningRequest request() {
        var lead = draft.one("lead");
        return new OpeningRequest(
                draft.one("title"),
                choices.icb(),
                chosen(draft.one("region")),
                new OpeningRequest.Sro(draft.one("sro.name"), draft.one("sro.email")),
                new OpeningRequest.Lead(
                        chosen(lead), choices.colleagues().getOrDefault(lead, ""), draft.one("lead.email")),
                draft.all("authors"),
                choices.chosen(draft).stream().map(this::part).toList(),
                draft.all("signatories").stream().map(Assembly::slot).toList(),
                Stage.EXECUTIVE_TEAM.applies(draft),
                Stage.QUALITY_OVERSIGHT.applies(draft),
                dated().stream().map(this::milestone).toList(),
                draft.date("closes").date().map(EnglishTime::endOf).orElse(null));
    }

    @org.jspecify.annotations.Nullable
    private static String chosen(String value) {
        return value.isEmpty() ? null : value;
    }

    private OpeningRequest.Part part(Organisation provider) {
        var asked = draft.chosen("asked." + provider.ods());
        return new OpeningRequest.Part(
                provider.ods(),
                draft.all("teams." + provider.ods()),
                asked.contains("provider-level"),
                asked.contains("policy-check"));
    }

    private static OpeningRequest.Slot slot(String value) {
        var parts = value.split("~", 2);
        return new OpeningRequest.Slot(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private List<Stage> dated() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.applies(draft))
                .filter(stage -> draft.date(stage.field()).date().isPresent())
                .toList();
    }

    private Milestone milestone(Stage stage) {
        var day = draft.date(stage.field()).date().orElseThrow();
        return new Milestone(stage.id(), stage.title(), day, stage.national());
    }

    PageProblem inWordsOfThePages(PageProblem problem) {
        return problem.renaming(this::field);
    }

    /** The pages' field for one of the service's; empty when there is none. */
    private String field(String told) {
        var listed = IN_LIST.matcher(told);
        if (listed.matches()) {
            return listed(listed.group(1), Integer.parseInt(listed.group(2)), listed.group(3));
        }
        return switch (told.replaceAll("\\[.*", "")) {
            case "title", "region", "sro.name", "sro.email", "authors" -> told.replaceAll("\\[.*", "");
            case "operationalLead.person", "operationalLead.name" -> "lead";
            case "operationalLead.email" -> "lead.email";
            case "participants" -> "providers";
            case "signatorySlots" -> "signatories";
            case "forums" -> "stages";
            case "assessmentsCloseAt" -> "closes";
            default -> "";
        };
    }

    private String listed(String list, int at, String rest) {
        var field = list.equals("milestones")
                ? dated().stream().skip(at).findFirst().map(Stage::field)
                : choices.chosen(draft).stream().skip(at).findFirst().map(provider -> fieldOf(provider, rest));
        return field.orElse("");
    }

    private static String fieldOf(Organisation provider, String rest) {
        return (rest.startsWith(".teams") ? "teams." : "asked.") + provider.ods();
    }

    /** The page on which the first of these errors can be mended. */
    static Optional<Step> mendedOn(PageProblem problem) {
        return problem.errors().stream()
                .flatMap(error -> Step.asking(error.field()).stream())
                .findFirst();
    }
}
