package countersign.gateway.page.form;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.show.SummaryList;
import java.util.List;
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
public record CheckFirst(String about, String heading, String consequence, SummaryList shown, String button) {

    private static final String CHECKED = "checked";
    private static final String CHANGE = "change";
    private static final Set<String> OWN = Set.of(CHECKED, CHANGE);

    /** What comes again with the form. */
    public record Sent(String name, String value) {}

    /** Whether the person has seen the page and goes on. */
    public static boolean isChecked(MultiValueMap<String, String> sent) {
        return "true".equals(sent.getFirst(CHECKED)) && !isChanged(sent);
    }

    /** Whether the person has seen the page and wants the form back, as it was typed. */
    public static boolean isChanged(MultiValueMap<String, String> sent) {
        return sent.containsKey(CHANGE);
    }

    public ModelAndView page(String action, MultiValueMap<String, String> sent, BackLink back) {
        return new ModelAndView("check/check")
                .addObject("check", this)
                .addObject("action", action)
                .addObject("sent", again(sent))
                .addObject("back", back);
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
