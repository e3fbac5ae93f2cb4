package countersign.gateway.response;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.client.review.response.Form;
import countersign.gateway.client.review.response.Form.Part;
import countersign.gateway.client.review.response.Response;
import countersign.gateway.client.review.response.ResponseClient;
import countersign.gateway.form.Forms;
import countersign.gateway.form.Pages;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One page of a section with all that is needed to show it. */
record SectionPlace(Response response, Form form, int section, int part, List<List<Part>> parts) {

    static SectionPlace of(ResponseClient reviews, Forms forms, String id, int section, int part) {
        return of(reviews.response(id), forms, section, part);
    }

    static SectionPlace of(Response response, Forms forms, int section, int part) {
        var form = forms.get(response.form());
        var parts = Pages.of(form.section(section).orElseThrow(NotThere::new), response.isAsked());
        if (part < 1 || part > parts.size()) {
            throw new NotThere();
        }
        return new SectionPlace(response, form, section, part, parts);
    }

    /** A form of one section is one page. */
    static SectionPlace whole(Response response, Forms forms) {
        var form = forms.get(response.form());
        var page = Pages.whole(form.section(1).orElseThrow(NotThere::new), response.isAsked());
        return new SectionPlace(response, form, 1, 1, List.of(page));
    }

    List<Part> shown() {
        return parts.get(part - 1);
    }

    /** What is asked on this page. */
    List<Part> items() {
        return shown().stream().filter(Part::isItem).toList();
    }

    /** Whether an answer could have more asked in this section. */
    boolean mayAskMore() {
        return form.section(section).orElseThrow(NotThere::new).items().anyMatch(item -> !response.isAsked()
                .test(item.id()));
    }

    /** Whether something was found at what this page did not ask, since only what was typed on it asks for that. */
    boolean asksLessThan(PageProblem problem) {
        return problem.is("response-incomplete")
                && !items().stream()
                        .map(Part::id)
                        .toList()
                        .containsAll(
                                problem.errors().stream().map(FieldError::field).toList());
    }

    /** The numbers of the pages on which something is asked; the first, if nothing is. */
    private List<Integer> numbers() {
        var asking = IntStream.rangeClosed(1, parts.size())
                .filter(number -> parts.get(number - 1).stream().anyMatch(Part::isItem))
                .boxed()
                .toList();
        return asking.isEmpty() ? List.of(1) : asking;
    }

    /** "Page 2 of 3". */
    int count() {
        return numbers().size();
    }

    int place() {
        return (int) numbers().stream().filter(number -> number <= part).count();
    }

    Optional<Integer> next() {
        return numbers().stream().filter(number -> number > part).findFirst();
    }

    /** 0 if this is the first. */
    int previous() {
        return numbers().stream()
                .filter(number -> number < part)
                .reduce((_, last) -> last)
                .orElse(0);
    }

    boolean last() {
        return next().isEmpty();
    }

    Response.Progress progress() {
        return response.progress(section);
    }
}
