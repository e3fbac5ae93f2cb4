package countersign.review.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** @param file on the class path */
    @Bean
    Programme programme(@Value("${countersign.programme}") String file) {
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            return JSON.readValue(in, Programme.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
