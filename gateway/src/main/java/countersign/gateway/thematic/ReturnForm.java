package countersign.gateway.thematic;

import countersign.gateway.page.form.RowsField;
import countersign.gateway.thematic.ReturnFields.Enclosure;
import countersign.gateway.thematic.ReturnFields.Provisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The return as it was typed: each parameter has the name of its field, lists have their entries in rows. */
record ReturnForm(Map<String, String> typed) {

    static final RowsField PROVIDERS = RowsField.ofTexts("providersCovered", "provider");
    static final RowsField BARRIERS = RowsField.ofTexts("barriers", "barrier");
    static final RowsField PRACTICE = RowsField.ofTexts("goodPractice", "example");
    static final RowsField ENCLOSED = RowsField.of("enclosureRows", "row")
            .with("area", "Area", 1)
            .with("improvement", "What is to be improved", 2);
    private static final List<RowsField> LISTS = List.of(PROVIDERS, BARRIERS, PRACTICE, ENCLOSED);

    static ReturnForm of(ReturnFields f) {
        var typed = new HashMap<String, String>();
        typed.put("icbName", f.icbName());
        typed.put("region", f.region());
        PROVIDERS.putTexts(typed, f.providersCovered());
        typed.put("reviewCompletedInLineWithGuidance", answer(f.reviewCompletedInLineWithGuidance()));
        typed.put("sro", f.sro());
        typed.put("operationalLead", f.operationalLead());
        typed.put("operationalLeadEmail", f.operationalLeadEmail());
        typed.put("providerOrganisationsReviewed", f.providerOrganisationsReviewed());
        typed.put("policiesReviewed", f.policiesReviewed());
        typed.put("assured", answer(f.assured()));
        typed.put("gaps", f.gaps());
        BARRIERS.putTexts(typed, f.barriers());
        typed.put("nextSteps", f.nextSteps());
        PRACTICE.putTexts(typed, f.goodPractice());
        typed.put("supportNeeded", f.supportNeeded());
        provisions(typed, f.provisions());
        f.enclosures().stream().findFirst().ifPresent(first -> {
            typed.put("enclosureTitle", first.title());
            ENCLOSED.put(
                    typed,
                    first.rows().stream()
                            .map(row -> List.of(row.area(), row.improvement()))
                            .toList());
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
                PROVIDERS.texts(typed),
                yes("reviewCompletedInLineWithGuidance"),
                text("sro"),
                text("operationalLead"),
                text("operationalLeadEmail"),
                text("providerOrganisationsReviewed"),
                text("policiesReviewed"),
                yes("assured"),
                text("gaps"),
                enclosures(stored.enclosures()),
                BARRIERS.texts(typed),
                new Provisions(
                        yes("provisions.keyWorkers"),
                        yes("provisions.familiesAndCarers"),
                        yes("provisions.longTermPlanning"),
                        yes("provisions.informationSharing"),
                        yes("provisions.dnaReasonForDischarge"),
                        yes("provisions.dischargesOverseenByMdt")),
                text("nextSteps"),
                PRACTICE.texts(typed),
                text("supportNeeded"));
    }

    private List<Enclosure> enclosures(List<Enclosure> stored) {
        var rows = ENCLOSED.given(typed).stream()
                .map(row -> new Enclosure.Row(row.getFirst(), row.getLast()))
                .toList();
        var later = stored.stream().skip(1);
        var first = rows.isEmpty() && text("enclosureTitle").isBlank()
                ? java.util.stream.Stream.<Enclosure>empty()
                : java.util.stream.Stream.of(new Enclosure(text("enclosureTitle"), rows));
        return java.util.stream.Stream.concat(first, later).toList();
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

    /** With that done to its rows which the pressed button asks for. */
    ReturnForm asked() {
        var after = typed;
        for (var list : LISTS) {
            after = list.asked(after);
        }
        return new ReturnForm(after);
    }

    /**
     * {@code enclosures[0].rows[2].area}, as the service names it, is {@code enclosureRows[2].area} in the form, and
     * {@code barriers[1]} is {@code barriers[1].text}.
     */
    static String fieldOf(String field) {
        if (field.startsWith("enclosures")) {
            return field.endsWith(".title")
                    ? "enclosureTitle"
                    : field.replaceFirst("^enclosures(\\[\\d+])?(\\.rows)?", "enclosureRows");
        }
        return field.endsWith("]") ? field + ".text" : field;
    }
}
