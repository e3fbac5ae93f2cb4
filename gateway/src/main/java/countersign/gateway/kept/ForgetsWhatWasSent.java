package countersign.gateway.kept;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.door.kept.KeptForms;
import countersign.gateway.page.form.CheckFirst;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A kept form that was sent at last, and led on beyond its check page, is kept no longer. */
@Component
class ForgetsWhatWasSent implements WebMvcConfigurer, HandlerInterceptor {

    private final KeptForms kept;

    ForgetsWhatWasSent(KeptForms kept) {
        this.kept = kept;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Called only when the form's own page answers: a sign-in on the way has sent nothing. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        var id = request.getParameter(FormTokens.AGAIN);
        var person = request.getRemoteUser();
        if (id != null
                && person != null
                && view != null
                && "POST".equals(request.getMethod())
                && CheckFirst.ledTo(view).isPresent()
                && isSent(request, id, person)) {
            kept.forget(id, person);
        }
    }

    /** The form itself, or what its check page leads to; another form of the same page is not it. */
    private boolean isSent(HttpServletRequest request, String id, String person) {
        return kept.find(id, person)
                .filter(form -> form.action().startsWith(request.getRequestURI()))
                .isPresent();
    }
}
