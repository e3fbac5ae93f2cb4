package countersign.review.form;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.form.definition.FormReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Forms for tests. */
final class Definitions {

    private Definitions() {}

    /** One of those that come with the service, such as {@code rapid-policy-check-1}. */
    static Form shipped(String name) {
        try (InputStream in = new ClassPathResource("forms/" + name + ".json").getInputStream()) {
            return good(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form good(String json) {
        FormReader.Read read = FormReader.read(json);
        assertThat(read).isInstanceOf(FormReader.Read.Good.class);
        return ((FormReader.Read.Good) read).form();
    }

    /** A form of one section with these parts, and with a scale of yes and no. */
    static String withParts(String parts) {
        return """
                {"id":"trial","version":1,"title":"Trial","scales":{"yes-no":[
                  {"id":"yes","label":"Yes","polarity":"good"},
                  {"id":"no","label":"No","polarity":"adverse"}]},
                 "sections":[{"section":"only","parts":[
                %s
                ]}]}""".formatted(parts);
    }
}
