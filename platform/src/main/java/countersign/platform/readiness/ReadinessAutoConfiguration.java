package countersign.platform.readiness;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

@AutoConfiguration
class ReadinessAutoConfiguration {

    /** Its name is that of its part in the readiness of the service. */
    @Bean
    Preparing prepared(
            ObjectProvider<Preparation> preparations,
            ObjectProvider<AfterPreparation> waiting,
            @Value("${countersign.readiness.retry-every:2s}") Duration retry) {
        return new Preparing(preparations::orderedStream, waiting::orderedStream, retry);
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<NotReadyFilter> notReadyFilter(Preparing preparing) {
        var filter = new FilterRegistrationBean<>(new NotReadyFilter(preparing));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
