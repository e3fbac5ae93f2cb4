package countersign.gateway.assessment;

import countersign.gateway.assessment.Assessment.Answer;
import countersign.gateway.assessment.Instrument.Item;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All answers of an assessment, or those that its reader wants to look at, domain by domain and under the words that
 * lead in to them.
 *
 * @param choices what can be looked at, each with how many there are
 */
record AnswersShown(List<Choice> choices, List<Domain> domains) {

    /** What to look at; {@code name} stands in the page's address. */
    private enum Only {
        EVERYTHING("", "All"),
        NO("no", "Answered no"),
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

    /** A domain, with how much is not answered there. */
    public record Domain(int number, String heading, int missing, boolean open, List<Group> groups) {}

    /** Answers under the words that lead in to them; {@code leadIn} empty for none. */
    public record Group(String leadIn, SummaryList answers) {}

    /** An answer beside its question, and where it is given. */
    private record Given(Item item, @Nullable Answer answer, String remark, int domain, int part) {

        boolean isRemarked() {
            return !remark.isEmpty();
        }

        boolean isAnswered() {
            return answer != null && answer.rating() != null;
        }

        boolean isNo() {
            return answer != null && answer.rating() != null && answer.rating().startsWith("no-");
        }

        boolean hasComment() {
            return answer != null
                    && answer.comment() != null
                    && !answer.comment().isBlank();
        }

        boolean isChangedSince(@Nullable Instant moment) {
            return moment != null
                    && answer != null
                    && answer.savedAt() != null
                    && answer.savedAt().isAfter(moment);
        }
    }

    /** @param page the address of the page that shows them */
    static AnswersShown of(Assessment assessment, Instrument instrument, String page, @Nullable String wanted) {
        var returned = assessment.moderations().stream()
                .filter(moderation -> moderation.outcome().equals("returned"))
                .map(Assessment.Moderation::at)
                .reduce((earlier, later) -> later)
                .orElse(null);
        var only = Only.of(wanted);
        var all = instrument.domains().stream()
                .flatMap(domain -> given(assessment, domain).stream())
                .toList();
        var choices = Stream.of(Only.values())
                .filter(choice -> choice != Only.CHANGED || returned != null)
                .filter(choice -> choice != Only.REMARKED || all.stream().anyMatch(Given::isRemarked))
                .map(choice -> choice(choice, choice == only, page, count(all, choice, returned)))
                .toList();
        var domains = instrument.domains().stream()
                .map(domain -> domain(assessment, instrument, domain, only, returned))
                .filter(domain -> !domain.groups().isEmpty())
                .toList();
        return new AnswersShown(choices, domains);
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
            case NO -> Given::isNo;
            case UNANSWERED -> given -> !given.isAnswered();
            case COMMENTS -> Given::hasComment;
            case REMARKED -> Given::isRemarked;
            case CHANGED -> given -> given.isChangedSince(returned);
        };
    }

    private static Domain domain(
            Assessment assessment,
            Instrument instrument,
            Instrument.Domain domain,
            Only only,
            @Nullable Instant returned) {
        var given = given(assessment, domain);
        var wanted = wanted(only, returned);
        var groups = new ArrayList<Group>();
        var leadIn = "";
        var list = SummaryList.of();
        for (var item : domain.items()) {
            if (!item.asked()) {
                close(groups, leadIn, list);
                leadIn = item.text();
                list = SummaryList.of();
            } else {
                var found = given.stream()
                        .filter(one -> one.item().equals(item))
                        .filter(wanted)
                        .findFirst();
                list = found.isPresent() ? row(list, assessment, instrument, found.get()) : list;
            }
        }
        close(groups, leadIn, list);
        int missing =
                Math.toIntExact(given.stream().filter(one -> !one.isAnswered()).count());
        return new Domain(
                domain.number(),
                domain.number() + ". " + domain.title(),
                missing,
                only != Only.EVERYTHING || missing > 0,
                groups);
    }

    private static void close(List<Group> groups, String leadIn, SummaryList list) {
        if (!list.rows().isEmpty()) {
            groups.add(new Group(leadIn, list));
        }
    }

    private static List<Given> given(Assessment assessment, Instrument.Domain domain) {
        Map<String, Answer> answers = assessment.byQuestion();
        var parts = Sections.of(domain);
        var given = new ArrayList<Given>();
        for (int part = 1; part <= parts.size(); part++) {
            for (Item item : parts.get(part - 1)) {
                if (item.asked()) {
                    given.add(new Given(
                            item, answers.get(item.key()), assessment.remarkOn(item.key()), domain.number(), part));
                }
            }
        }
        return given;
    }

    private static SummaryList row(SummaryList list, Assessment assessment, Instrument instrument, Given given) {
        var answer = given.answer();
        var rating = instrument.label(answer == null ? null : answer.rating());
        var answered = given.hasComment() && answer != null ? rating + "\n" + answer.comment() : rating;
        var said = given.isRemarked() ? answered + "\nThe provider lead says: " + given.remark() : answered;
        var key = given.item().key() + " " + given.item().text();
        var place = "/assessments/" + assessment.id() + "/domains/" + given.domain() + "?part=" + given.part();
        return assessment.may().answer()
                ? list.row(key, said, place, given.isAnswered() ? "Change" : "Answer")
                : list.row(key, said);
    }

    /** How often each rating was given, domain by domain, before one reads on. */
    static Table summary(Assessment assessment, Instrument instrument) {
        var columns = Stream.of(
                        Stream.of("Domain"),
                        instrument.ratings().stream().map(Instrument.Rating::label),
                        Stream.of("Not answered", "Comments"))
                .flatMap(part -> part)
                .toList();
        var rows = instrument.domains().stream()
                .map(domain -> summary(domain, instrument, given(assessment, domain)))
                .toList();
        return Table.of("How it was answered", columns, rows, "There is nothing to answer.")
                .hidingCaption();
    }

    private static List<Cell> summary(Instrument.Domain domain, Instrument instrument, List<Given> given) {
        var ratings = instrument.ratings().stream()
                .map(rating -> number(given, one -> Optional.ofNullable(one.answer())
                        .map(Answer::rating)
                        .filter(rating.id()::equals)
                        .isPresent()));
        return Stream.of(
                        Stream.of(Cell.of(domain.number() + ". " + domain.title())),
                        ratings,
                        Stream.of(number(given, one -> !one.isAnswered()), number(given, Given::hasComment)))
                .flatMap(part -> part)
                .toList();
    }

    private static Cell number(List<Given> given, Predicate<Given> which) {
        return Cell.of(Long.toString(given.stream().filter(which).count()));
    }

    /** "12 of 161 questions", over all domains. */
    static String progress(Assessment assessment) {
        int answered = assessment.domains().stream()
                .mapToInt(Assessment.Progress::answered)
                .sum();
        int questions = assessment.domains().stream()
                .mapToInt(Assessment.Progress::questions)
                .sum();
        return answered + " of " + Words.count(questions, "question");
    }
}
