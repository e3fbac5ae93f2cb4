package countersign.gateway.page.form;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.show.SummaryList;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * A last look before an act that cannot be undone. The form is answered with a page that shows what is about to happen;
 * its button sends the same form once more, as checked.
 *
 * @param about small line over the heading, such as the review's title
 * @param consequence what cannot be undone, in a sentence
 * @param shown what is about to be recorded
 * @param button what it says
 */
public record CheckFirst(String about, String heading, String consequence, SummaryList shown, String button)
        implements Serializable {

    /** Where check pages are: below it, by id. */
    public static final String ADDRESS = "/check/";

    private static final String REDIRECT = "redirect:";
    private static final String CHECKED = "checked";
    private static final String LOOK = "look";
    private static final String CHANGE = "change";
    private static final Set<String> OWN = Set.of(CHECKED, CHANGE, LOOK);
    private static final String PAGE = "page";

    /** What comes again with the form. */
    public record Sent(String name, String value) implements Serializable {}

    /** All that a check page shows and sends. */
    public record Page(CheckFirst check, String action, List<Sent> sent, BackLink back) implements Serializable {

        /** Leads to where this page is shown by its id. */
        public static String redirect(String id) {
            return REDIRECT + ADDRESS + id;
        }

        public ModelAndView view() {
            return new ModelAndView("check/check").addObject(PAGE, this).addObject("back", back);
        }

        /** The check page that is about to be shown, if one is. */
        public static Optional<Page> in(ModelAndView view) {
            return Optional.ofNullable(view.getModel().get(PAGE))
                    .filter(Page.class::isInstance)
                    .map(Page.class::cast);
        }

        /** Of what is shown and what will be sent. */
        public long characters() {
            return sent.stream().mapToLong(one -> one.value().length()).sum()
                    + check.shown().rows().stream()
                            .mapToLong(row -> row.value().length())
                            .sum();
        }
    }

    /** Whether the person has seen the page and goes on. */
    public static boolean isChecked(MultiValueMap<String, String> sent) {
        return "true".equals(sent.getFirst(CHECKED)) && !isChanged(sent);
    }

    /** The id of the check page from which this was sent, if the person goes on from one. */
    public static Optional<String> look(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(LOOK))
                .filter(_ -> "true".equals(request.getParameter(CHECKED)) && request.getParameter(CHANGE) == null);
    }

    /** Where a form led that was carried out: to no page of its own, and to no check page. */
    public static Optional<String> ledTo(ModelAndView view) {
        return Optional.ofNullable(view.getViewName())
                .filter(name -> name.startsWith(REDIRECT + "/") && !name.startsWith(REDIRECT + ADDRESS))
                .map(name -> name.substring(REDIRECT.length()));
    }

    /** Whether the person has seen the page and wants the form back, as it was typed. */
    public static boolean isChanged(MultiValueMap<String, String> sent) {
        return sent.containsKey(CHANGE);
    }

    public ModelAndView page(String action, MultiValueMap<String, String> sent, BackLink back) {
        return new Page(this, action, again(sent), back).view();
    }

    private static List<Sent> again(MultiValueMap<String, String> sent) {
        return new TreeSet<>(sent.keySet())
                .stream()
                        .filter(name -> !OWN.contains(name) && !FormTokens.isOwn(name))
                        .flatMap(name ->
                                sent.getOrDefault(name, List.of()).stream().map(value -> new Sent(name, value)))
                        .toList();
    }
}
