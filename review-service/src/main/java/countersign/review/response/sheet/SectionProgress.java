package countersign.review.response.sheet;

import countersign.review.form.Answers;
import countersign.review.form.Form;
import countersign.review.form.FormRules;
import countersign.review.form.Item;
import countersign.review.form.Section;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How far a section is.
 *
 * @param number its place in the form, from 1
 * @param questions how many of what is asked need an answer, or have one
 * @param completed whether the respondent says so
 */
public record SectionProgress(int number, String title, int questions, int answered, boolean completed) {

    /** All sections, in their order. */
    public static List<SectionProgress> all(Form form, Answers answers, List<Integer> completed) {
        Set<String> asked = Set.copyOf(FormRules.asked(form, answers));
        return IntStream.rangeClosed(1, form.sections().size())
                .mapToObj(number -> of(number, form.sections().get(number - 1), answers, asked, completed))
                .toList();
    }

    private static SectionProgress of(
            int number, Section section, Answers answers, Set<String> asked, List<Integer> completed) {
        List<Item> counted = section.items()
                .filter(item -> asked.contains(item.key()))
                .filter(item -> item.required().holds(answers) || answers.answers(item))
                .toList();
        return new SectionProgress(
                number,
                section.title(),
                counted.size(),
                (int) counted.stream().filter(answers::answers).count(),
                completed.contains(number));
    }
}
