package countersign.gateway.check;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.page.form.CheckFirst;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form that is answered with its check page leads to that page's own address; once it was sent from there and led on,
 * that address leads on too.
 */
@Component
class LookFirst implements WebMvcConfigurer, HandlerInterceptor {

    private final Looks looks;

    LookFirst(Looks looks) {
        this.looks = looks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view == null || !"POST".equals(request.getMethod())) {
            return;
        }
        CheckFirst.Page.in(view).flatMap(page -> keep(page, request)).ifPresent(id -> {
            view.clear();
            view.setViewName("redirect:" + CheckFirst.ADDRESS + id);
        });
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var look = CheckFirst.look(request);
        var person = request.getRemoteUser();
        if (look.isPresent() && person != null) {
            ledTo(response).ifPresent(address -> looks.done(look.get(), person, address));
        }
    }

    private Optional<String> keep(CheckFirst.Page page, HttpServletRequest request) {
        var again = Objects.requireNonNullElse(request.getParameter(FormTokens.AGAIN), "");
        return looks.keep(new Looks.Look(page, again, ""), request.getRemoteUser());
    }

    /** Path and query on this site. */
    private static Optional<String> ledTo(HttpServletResponse response) {
        return Optional.ofNullable(response.getHeader(HttpHeaders.LOCATION))
                .map(URI::create)
                .map(to -> to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                .filter(path -> path.startsWith("/") && !path.startsWith("//") && !path.startsWith(CheckFirst.ADDRESS));
    }
}
