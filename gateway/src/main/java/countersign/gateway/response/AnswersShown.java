package countersign.gateway.response;

import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Form.Part;
import countersign.gateway.client.review.response.Response;
import countersign.gateway.client.review.response.Response.Answer;
import countersign.gateway.form.AnswerText;
import countersign.gateway.form.Pages;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All answers of a response, or those that its reader wants to look at, section by section and under the words that
 * lead in to them.
 *
 * @param choices what can be looked at, each with how many there are
 */
record AnswersShown(List<Choice> choices, List<Section> sections) {

    /** What to look at; {@code name} stands in the page's address. */
    private enum Only {
        EVERYTHING("", "All"),
        ADVERSE("adverse", "Adverse answers"),
        UNANSWERED("unanswered", "Not answered"),
        COMMENTS("comments", "With a comment"),
        REMARKED("remarked", "Commented on by the provider lead"),
        CHANGED("changed", "Changed since it was returned");

        private final String name;
        private final String words;

        Only(String name, String words) {
            this.name = name;
            this.words = words;
        }

        static Only of(@Nullable String name) {
            return Stream.of(values())
                    .filter(only -> only.name.equals(name))
                    .findFirst()
                    .orElse(EVERYTHING);
        }
    }

    /** One of the choices; {@code current} for the one that is shown. */
    public record Choice(String text, String href, boolean current) {}

    /** A section, with how much is not answered there. */
    public record Section(int number, String heading, int missing, boolean open, List<Group> groups) {}

    /** Answers under the words that lead in to them; {@code leadIn} empty for none. */
    public record Group(String leadIn, SummaryList answers) {}

    /** An answer beside its question, the words above it, and where it is given. */
    private record Given(
            AnswerText text, @Nullable Answer answer, String remark, String leadIn, int section, int part) {

        /** An answer that nobody needs is not missing. */
        boolean isMissing() {
            return !text.isAnswered() && text.item().required() != null;
        }

        boolean isRemarked() {
            return !remark.isEmpty();
        }

        boolean isChangedSince(@Nullable Instant moment) {
            return moment != null
                    && answer != null
                    && answer.savedAt() != null
                    && answer.savedAt().isAfter(moment);
        }
    }

    /** @param page the address of the page that shows them */
    static AnswersShown of(Response response, Form form, String page, @Nullable String wanted) {
        var returned = response.moderations().stream()
                .filter(moderation -> moderation.outcome().equals("returned"))
                .map(Response.Moderation::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
        var only = Only.of(wanted);
        var bySection = bySection(response, form);
        var all = bySection.stream().flatMap(List::stream).toList();
        var choices = Stream.of(Only.values())
                .filter(choice -> choice != Only.CHANGED || returned != null)
                .filter(choice -> choice != Only.REMARKED || all.stream().anyMatch(Given::isRemarked))
                .map(choice -> choice(choice, choice == only, page, count(all, choice, returned)))
                .toList();
        var sections = IntStream.rangeClosed(1, bySection.size())
                .mapToObj(number -> section(response, form, number, bySection.get(number - 1), only, returned))
                .filter(section -> !section.groups().isEmpty())
                .toList();
        return new AnswersShown(choices, sections);
    }

    private static List<List<Given>> bySection(Response response, Form form) {
        return IntStream.rangeClosed(1, form.sections().size())
                .mapToObj(number -> given(response, form, number))
                .toList();
    }

    private static long count(List<Given> all, Only only, @Nullable Instant returned) {
        return all.stream().filter(wanted(only, returned)).count();
    }

    private static Choice choice(Only only, boolean current, String page, long count) {
        var href = only == Only.EVERYTHING ? page : page + "?only=" + only.name;
        return new Choice(only.words + " (" + count + ")", href + "#answers", current);
    }

    private static Predicate<Given> wanted(Only only, @Nullable Instant returned) {
        return switch (only) {
            case EVERYTHING -> given -> true;
            case ADVERSE -> given -> given.text().isAdverse();
            case UNANSWERED -> Given::isMissing;
            case COMMENTS -> given -> !given.text().comment().isBlank();
            case REMARKED -> Given::isRemarked;
            case CHANGED -> given -> given.isChangedSince(returned);
        };
    }

    private static Section section(
            Response response, Form form, int number, List<Given> given, Only only, @Nullable Instant returned) {
        var groups = new ArrayList<Group>();
        for (var one : given.stream().filter(wanted(only, returned)).toList()) {
            var goesOn = !groups.isEmpty() && groups.getLast().leadIn().equals(one.leadIn());
            var before = goesOn ? groups.removeLast().answers() : SummaryList.of();
            groups.add(new Group(one.leadIn(), row(before, response, one)));
        }
        int missing = Math.toIntExact(given.stream().filter(Given::isMissing).count());
        return new Section(number, form.titleOf(number), missing, only != Only.EVERYTHING || missing > 0, groups);
    }

    private static List<Given> given(Response response, Form form, int number) {
        var answers = response.byKey();
        var pages = Pages.of(form.sections().get(number - 1), response.isAsked());
        var given = new ArrayList<Given>();
        for (int part = 1; part <= pages.size(); part++) {
            var leadIn = "";
            for (Part line : pages.get(part - 1)) {
                if (!line.isItem()) {
                    leadIn = line.note() == null ? line.heading() : line.leadsIn() ? line.note() : "";
                } else {
                    var answer = answers.get(line.id());
                    given.add(new Given(
                            new AnswerText(form, line, answer == null ? null : answer.answer()),
                            answer,
                            response.remarkOn(line.id()),
                            leadIn,
                            number,
                            part));
                }
            }
        }
        return given;
    }

    private static SummaryList row(SummaryList list, Response response, Given given) {
        var text = given.text();
        var answered = text.comment().isBlank() ? text.inWords() : text.inWords() + "\n" + text.comment();
        var said = given.isRemarked() ? answered + "\nThe provider lead says: " + given.remark() : answered;
        var key = text.item().called();
        var place = "/responses/" + response.id() + "/sections/" + given.section() + "?part=" + given.part();
        return response.may().answer()
                ? list.row(key, said, place, text.isAnswered() ? "Change" : "Answer")
                : list.row(key, said);
    }

    /** How often each value was chosen, section by section, before one reads on. */
    static Table summary(Response response, Form form) {
        var values = form.items()
                .flatMap(item -> form.steps(item).stream())
                .map(Form.Step::label)
                .distinct()
                .toList();
        var columns = Stream.of(Stream.of("Section"), values.stream(), Stream.of("Not answered", "Comments"))
                .flatMap(part -> part)
                .toList();
        var rows = IntStream.rangeClosed(1, form.sections().size())
                .mapToObj(number -> summary(form.titleOf(number), values, given(response, form, number)))
                .toList();
        return Table.belowHeading("How it was answered", columns, rows, "There is nothing to answer.");
    }

    private static List<Cell> summary(String title, List<String> values, List<Given> given) {
        var chosen = values.stream()
                .map(value -> number(given, one -> one.text().inWords().equals(value)));
        return Stream.of(
                        Stream.of(Cell.of(title)),
                        chosen,
                        Stream.of(
                                number(given, Given::isMissing),
                                number(given, one -> !one.text().comment().isBlank())))
                .flatMap(part -> part)
                .toList();
    }

    private static Cell number(List<Given> given, Predicate<Given> which) {
        return Cell.of(Long.toString(given.stream().filter(which).count()));
    }

    /** "12 of 161 questions", over all sections. */
    static String progress(Response response) {
        int answered = response.sections().stream()
                .mapToInt(Response.Progress::answered)
                .sum();
        int questions = response.sections().stream()
                .mapToInt(Response.Progress::questions)
                .sum();
        return answered + " of " + Words.count(questions, "question");
    }
}
