package countersign.review.revision.document;

import countersign.platform.canonical.Sha256;
import countersign.review.revision.document.DocumentFacts.Conflict;
import countersign.review.revision.document.RevisionContent.ActionContent;
import countersign.review.revision.document.RevisionContent.FindingContent;
import countersign.review.revision.returnfields.Provisions;
import countersign.review.revision.returnfields.ReturnFields;
import countersign.webserver.calendar.EnglishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The content in the words of the document. */
record DocumentView(
        RevisionContent content,
        DocumentFacts facts,
        Sha256 sha256,
        String frozenOn,
        List<Provision> provisions,
        List<Action> actions,
        List<Contradiction> contradictions) {

    private static final Map<String, String> TERMS =
            Map.of("short", "Short term", "medium", "Medium term", "longer", "Longer term");
    private static final Map<String, String> SCOPES = Map.of("local", "Local", "trust-wide", "Trust-wide");

    /** A question about a provision, its answer, and whether that is the adverse one. */
    record Provision(String question, String answer, boolean adverse) {}

    /** An action with its words for term, scope and date. */
    record Action(ActionContent of, String term, String scope, String due) {}

    /** A statement, all that speaks against it, and the findings that speak of the same domains. */
    record Contradiction(String statement, List<String> against, List<FindingContent> findings) {

        static List<Contradiction> of(List<Conflict> conflicts, List<FindingContent> findings) {
            Map<String, List<Conflict>> byStatement = conflicts.stream()
                    .collect(Collectors.groupingBy(Conflict::statement, LinkedHashMap::new, Collectors.toList()));
            return byStatement.entrySet().stream()
                    .map(same -> of(same.getKey(), same.getValue(), findings))
                    .toList();
        }

        private static Contradiction of(String statement, List<Conflict> same, List<FindingContent> findings) {
            return new Contradiction(
                    statement,
                    same.stream().map(Conflict::against).toList(),
                    findings.stream()
                            .filter(finding -> same.stream()
                                    .anyMatch(conflict -> conflict.domains().contains(finding.domain())))
                            .toList());
        }
    }

    static DocumentView of(RevisionContent content, DocumentFacts facts, Sha256 sha256) {
        return new DocumentView(
                content,
                facts,
                sha256,
                EnglishTime.inWords(Instant.parse(content.frozenAt())),
                provisions(content.returnFields().provisions()),
                content.draftActions().stream().map(DocumentView::action).toList(),
                Contradiction.of(facts.conflicts(), content.findings()));
    }

    /** The organisation's name, or its code if no name is known. */
    public String name(String ods) {
        return facts.name(ods);
    }

    /** For the margin of each printed page. */
    public String runningTitle() {
        return CssText.of(content.title());
    }

    public String assured() {
        return yesOrNo(content.returnFields().assured());
    }

    public String inLineWithGuidance() {
        ReturnFields fields = content.returnFields();
        return yesOrNo(fields.reviewCompletedInLineWithGuidance());
    }

    private static Action action(ActionContent of) {
        return new Action(
                of,
                TERMS.getOrDefault(of.term(), of.term()),
                SCOPES.getOrDefault(of.scope(), of.scope()),
                EnglishTime.inWords(LocalDate.parse(of.due())));
    }

    private static List<Provision> provisions(Provisions given) {
        return List.of(
                good(
                        "Are key workers or care coordinators in place who give continuity of care while a person is"
                                + " disengaged?",
                        given.keyWorkers()),
                good("Do services involve families and carers?", given.familiesAndCarers()),
                good("Is there a process for planning care for the long term?", given.longTermPlanning()),
                good("Are there clear protocols for sharing information?", given.informationSharing()),
                new Provision(
                        "Are missed appointments (DNAs) ever used as a reason for discharge for this group of people?",
                        yesOrNo(given.dnaReasonForDischarge()),
                        Boolean.TRUE.equals(given.dnaReasonForDischarge())),
                good("Are discharges overseen by a multidisciplinary team?", given.dischargesOverseenByMdt()));
    }

    private static Provision good(String question, @Nullable Boolean answer) {
        return new Provision(question, yesOrNo(answer), Boolean.FALSE.equals(answer));
    }

    private static String yesOrNo(@Nullable Boolean answer) {
        return answer == null ? "Not answered" : answer ? "Yes" : "No";
    }
}
