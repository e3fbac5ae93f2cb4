package countersign.gateway.check;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.page.form.CheckFirst;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** Called only when the form's own page answers: a failure, or a sign-in on the way, has done nothing. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (view == null || !"POST".equals(request.getMethod())) {
            return;
        }
        CheckFirst.ledTo(view).ifPresent(address -> CheckFirst.look(request)
                .ifPresent(look -> looks.done(look, request.getRemoteUser(), address)));
        CheckFirst.Page.in(view).flatMap(page -> keep(page, request)).ifPresent(id -> {
            view.clear();
            view.setViewName(CheckFirst.Page.redirect(id));
        });
    }

    private Optional<String> keep(CheckFirst.Page page, HttpServletRequest request) {
        var again = Objects.requireNonNullElse(request.getParameter(FormTokens.AGAIN), "");
        return looks.keep(new Looks.Look(page, again, ""), request.getRemoteUser());
    }
}
