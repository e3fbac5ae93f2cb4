package countersign.platform.calls;

import countersign.webserver.answer.WholeAnswerClient;
import feign.Client;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ClientHttpMessageConvertersCustomizer;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.cloud.openfeign.support.HttpMessageConverterCustomizer;
import org.springframework.context.annotation.Bean;

/** A client that several threads may use from its first call on, and that takes whole answers only. */
class ReadyConverters {

    @Bean
    Client wholeAnswers() {
        return WholeAnswerClient.ofJdk();
    }

    /** Spring Cloud's own are filled at the first call, and look empty to a second call made meanwhile. */
    @Bean
    FeignHttpMessageConverters feignHttpMessageConverters(
            ObjectProvider<ClientHttpMessageConvertersCustomizer> client,
            ObjectProvider<HttpMessageConverterCustomizer> cloud) {
        var converters = new FeignHttpMessageConverters(client, cloud);
        converters.getConverters();
        return converters;
    }
}
