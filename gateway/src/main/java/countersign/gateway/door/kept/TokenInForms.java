package countersign.gateway.door.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts the token into every form that is sent by POST, beside the CSRF token that Spring Security puts there. */
@Component
class TokenInForms implements BeanPostProcessor {

    private final ObjectProvider<FormTokens> tokens;

    TokenInForms(ObjectProvider<FormTokens> tokens) {
        this.tokens = tokens;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor csrf ? new Both(csrf, tokens) : bean;
    }

    private record Both(RequestDataValueProcessor csrf, ObjectProvider<FormTokens> tokens)
            implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return csrf.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return csrf.processFormFieldValue(request, name, value, type);
        }

        /** None for a form that asks, which has no CSRF token either. */
        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            var fields = csrf.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            var both = new LinkedHashMap<>(fields);
            tokens.getObject().make(request).ifPresent(token -> both.put(FormTokens.FIELD, token));
            tokens.getObject().sentAgain(request).ifPresent(kept -> both.put(FormTokens.AGAIN, kept));
            return both;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return csrf.processUrl(request, url);
        }
    }
}
