package countersign.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** A new page is walked, or this fails: the routes are the running gateway's own. */
class EveryPageTest extends GatewayTest {

    /**
     * They only lead on: to the first step of a draft that is not done, and to the receipt after somebody has proved
     * who they are; or show another page once more, which every family walks ({@link SessionOver}), or what a form is
     * about to do, which a test of its own looks at.
     */
    private static final Set<String> LEAD_ON =
            Set.of("/reviews/new/{draft:[A-Za-z0-9_-]+}", "/sign/{id}/confirm", "/kept/{id}", "/check/{id}");

    private final RequestMappingHandlerMapping routes;

    EveryPageTest(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Test
    void everyPageIsWalked() {
        var walked = families()
                .flatMap(family -> family.pages().stream())
                .map(this::shownBy)
                .collect(Collectors.toSet());
        var pages = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> isPage(route.getKey(), route.getValue()))
                .toList();
        assertThat(pages).hasSizeGreaterThan(30);
        assertThat(pages)
                .filteredOn(route -> !walked.contains(route.getValue().getMethod()))
                .as("pages that no PagesTest names")
                .isEmpty();
    }

    private static boolean isPage(RequestMappingInfo route, HandlerMethod shownBy) {
        return shownBy.getBeanType().isAnnotationPresent(Controller.class)
                && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && !shownBy.getReturnType().getParameterType().equals(ResponseEntity.class)
                && route.getPatternValues().stream().noneMatch(LEAD_ON::contains);
    }

    private Stream<PagesTest> families() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(PagesTest.class));
        List<PagesTest> families = scan.findCandidateComponents("countersign.gateway").stream()
                .map(found -> made(found.getBeanClassName()))
                .toList();
        assertThat(families).hasSizeGreaterThan(10);
        return families.stream();
    }

    private static PagesTest made(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (PagesTest) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object shownBy(String page) {
        var request = new MockHttpServletRequest("GET", page);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var found = routes.getHandler(request);
            assertThat(found).as("route of %s", page).isNotNull();
            return ((HandlerMethod) found.getHandler()).getMethod();
        } catch (Exception e) {
            throw new IllegalStateException(page, e);
        }
    }
}
