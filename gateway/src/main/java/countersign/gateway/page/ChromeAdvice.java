package countersign.gateway.page;

import countersign.gateway.client.review.Me;
import countersign.gateway.page.Chrome.NavigationItem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame ({@code chrome}) into every page's model. */
@ControllerAdvice(annotations = Controller.class)
class ChromeAdvice {

    private final Person person;
    private final String notice;

    ChromeAdvice(Person person, @Value("${countersign.notice:}") String notice) {
        this.person = person;
        this.notice = notice;
    }

    @ModelAttribute("chrome")
    Chrome chrome(HttpServletRequest request) {
        return person.current(request)
                .map(me -> new Chrome(me.name(), me.organisationName(), navigation(me, path(request)), notice))
                .orElseGet(() -> new Chrome("", "", List.of(), notice));
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .orElseGet(request::getRequestURI);
    }

    private static List<NavigationItem> navigation(Me me, String path) {
        return Stream.of(
                        Optional.of(item("My work", "/work", path)),
                        Optional.of(item("Reviews", "/reviews", path)).filter(readers -> me.readsReviews()),
                        Optional.of(item("Returns", "/returns", path)).filter(readers -> me.readsReturns()),
                        Optional.of(item("Audit record", "/audit", path)).filter(auditors -> me.holds("auditor")),
                        Optional.of(item("Stuck work", "/operations/stuck-work", path))
                                .filter(operators -> me.administrator()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static NavigationItem item(String text, String href, String path) {
        return new NavigationItem(text, href, path.equals(href) || path.startsWith(href + "/"));
    }
}
