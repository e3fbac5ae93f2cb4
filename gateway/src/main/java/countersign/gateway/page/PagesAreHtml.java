package countersign.gateway.page;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A page is HTML, whatever the address ends with: otherwise that of {@code x.txt} went out as plain text. */
@Component
class PagesAreHtml implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ThymeleafViewResolver pages) {
            pages.setForceContentType(true);
        }
        return bean;
    }
}
