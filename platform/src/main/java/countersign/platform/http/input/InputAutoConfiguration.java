package countersign.platform.http.input;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration
class InputAutoConfiguration {

    /** Bytes and texts are written only: no controller takes them. Whatever else the class path brings is left out. */
    private static final List<Class<?>> MEANT =
            List.of(JsonBodies.class, ByteArrayHttpMessageConverter.class, StringHttpMessageConverter.class);

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper json) {
        var strict = new JsonBodies(StrictJson.from(json));
        return converters ->
                converters.withJsonConverter(strict).configureMessageConvertersList(InputAutoConfiguration::onlyMeant);
    }

    private static void onlyMeant(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(each -> MEANT.stream().noneMatch(meant -> meant.isInstance(each)));
    }

    @Bean
    FilterRegistrationBean<OnlyJsonFilter> onlyJson() {
        var registration = new FilterRegistrationBean<>(new OnlyJsonFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        return registration;
    }

    @Bean
    PlainValues plainValues() {
        return new PlainValues();
    }

    @Bean
    WebMvcConfigurer knownParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters());
            }
        };
    }
}
