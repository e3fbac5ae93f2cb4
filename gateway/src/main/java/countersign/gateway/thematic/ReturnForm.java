package countersign.gateway.thematic;

import countersign.gateway.thematic.ReturnFields.Enclosure;
import countersign.gateway.thematic.ReturnFields.Provisions;
import countersign.webserver.text.TypedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The return as it was typed: each parameter has the name of its field, lists have one entry on each line, the rows of
 * the enclosed table are "area: improvement" on each line.
 */
record ReturnForm(Map<String, String> typed) {

    static ReturnForm of(ReturnFields f) {
        var typed = new HashMap<String, String>();
        typed.put("icbName", f.icbName());
        typed.put("region", f.region());
        typed.put("providersCovered", Lines.joined(f.providersCovered()));
        typed.put("reviewCompletedInLineWithGuidance", answer(f.reviewCompletedInLineWithGuidance()));
        typed.put("sro", f.sro());
        typed.put("operationalLead", f.operationalLead());
        typed.put("operationalLeadEmail", f.operationalLeadEmail());
        typed.put("providerOrganisationsReviewed", f.providerOrganisationsReviewed());
        typed.put("policiesReviewed", f.policiesReviewed());
        typed.put("assured", answer(f.assured()));
        typed.put("gaps", f.gaps());
        typed.put("barriers", Lines.joined(f.barriers()));
        typed.put("nextSteps", f.nextSteps());
        typed.put("goodPractice", Lines.joined(f.goodPractice()));
        typed.put("supportNeeded", f.supportNeeded());
        provisions(typed, f.provisions());
        f.enclosures().stream().findFirst().ifPresent(first -> {
            typed.put("enclosureTitle", first.title());
            typed.put("enclosureRows", rows(first));
        });
        return new ReturnForm(typed);
    }

    private static void provisions(Map<String, String> typed, Provisions p) {
        typed.put("provisions.keyWorkers", answer(p.keyWorkers()));
        typed.put("provisions.familiesAndCarers", answer(p.familiesAndCarers()));
        typed.put("provisions.longTermPlanning", answer(p.longTermPlanning()));
        typed.put("provisions.informationSharing", answer(p.informationSharing()));
        typed.put("provisions.dnaReasonForDischarge", answer(p.dnaReasonForDischarge()));
        typed.put("provisions.dischargesOverseenByMdt", answer(p.dischargesOverseenByMdt()));
    }

    String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /** @param stored what is stored now: enclosures beyond the first, which the page does not show, are kept */
    ReturnFields sent(ReturnFields stored) {
        return new ReturnFields(
                text("icbName"),
                text("region"),
                Lines.of(text("providersCovered")),
                yes("reviewCompletedInLineWithGuidance"),
                text("sro"),
                text("operationalLead"),
                text("operationalLeadEmail"),
                text("providerOrganisationsReviewed"),
                text("policiesReviewed"),
                yes("assured"),
                text("gaps"),
                enclosures(stored.enclosures()),
                Lines.of(text("barriers")),
                new Provisions(
                        yes("provisions.keyWorkers"),
                        yes("provisions.familiesAndCarers"),
                        yes("provisions.longTermPlanning"),
                        yes("provisions.informationSharing"),
                        yes("provisions.dnaReasonForDischarge"),
                        yes("provisions.dischargesOverseenByMdt")),
                text("nextSteps"),
                Lines.of(text("goodPractice")),
                text("supportNeeded"));
    }

    private List<Enclosure> enclosures(List<Enclosure> stored) {
        var rows = Lines.of(text("enclosureRows")).stream().map(ReturnForm::row).toList();
        var later = stored.stream().skip(1);
        var first = rows.isEmpty() && text("enclosureTitle").isBlank()
                ? java.util.stream.Stream.<Enclosure>empty()
                : java.util.stream.Stream.of(new Enclosure(text("enclosureTitle"), rows));
        return java.util.stream.Stream.concat(first, later).toList();
    }

    private static Enclosure.Row row(String line) {
        var colon = line.indexOf(':');
        return colon < 0
                ? new Enclosure.Row("", line)
                : new Enclosure.Row(
                        TypedText.clean(line.substring(0, colon)), TypedText.clean(line.substring(colon + 1)));
    }

    private static String rows(Enclosure enclosure) {
        return Lines.joined(enclosure.rows().stream()
                .map(row -> row.area() + ": " + row.improvement())
                .toList());
    }

    private @Nullable Boolean yes(String field) {
        return switch (text(field)) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static String answer(@Nullable Boolean yes) {
        return yes == null ? "" : yes ? "yes" : "no";
    }

    /** {@code enclosures[0].rows[2].area}, as the service names it, is {@code enclosureRows} in the form. */
    static String fieldOf(String field) {
        if (field.startsWith("enclosures")) {
            return field.endsWith(".title") ? "enclosureTitle" : "enclosureRows";
        }
        return field.replaceFirst("\\[.*$", "");
    }
}
