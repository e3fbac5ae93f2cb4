package countersign.review.revision.document;

import countersign.platform.canonical.Sha256;
import countersign.review.form.AnswersJson;
import countersign.review.form.Form;
import countersign.review.form.inwords.FormInWords;
import countersign.review.revision.document.DocumentFacts.Conflict;
import countersign.review.revision.document.RevisionContent.ActionContent;
import countersign.review.revision.document.RevisionContent.FindingContent;
import countersign.webserver.calendar.EnglishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The content in the words of the document. */
record DocumentView(
        RevisionContent content,
        DocumentFacts facts,
        Sha256 sha256,
        String frozenOn,
        FormInWords returned,
        List<Heard> heard,
        List<Action> actions,
        List<Contradiction> contradictions) {

    private static final Map<String, String> TERMS =
            Map.of("short", "Short term", "medium", "Medium term", "longer", "Longer term");
    private static final Map<String, String> SCOPES = Map.of("local", "Local", "trust-wide", "Trust-wide");

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
                returned(content, facts),
                Heard.of(content.cited(), facts),
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

    /** The same, at its side. */
    public String runningSide() {
        return "\"Revision " + content.revision() + '"';
    }

    private static FormInWords returned(RevisionContent content, DocumentFacts facts) {
        RevisionContent.InlineResponse returned = content.responses().getFirst();
        Form form = facts.form(returned.form());
        return FormInWords.of(form, AnswersJson.read(form, returned.answers(), new ArrayList<>()));
    }

    private static Action action(ActionContent of) {
        return new Action(
                of,
                TERMS.getOrDefault(of.term(), of.term()),
                SCOPES.getOrDefault(of.scope(), of.scope()),
                EnglishTime.inWords(LocalDate.parse(of.due())));
    }
}
