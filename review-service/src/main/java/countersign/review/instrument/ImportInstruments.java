package countersign.review.instrument;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import countersign.platform.readiness.Preparation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Stores the instruments that come with the service, at start. */
@Component
class ImportInstruments implements Preparation {

    private static final List<String> FILES = List.of("instruments/maturity-index-1.json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final Instruments instruments;

    ImportInstruments(Instruments instruments) {
        this.instruments = instruments;
    }

    @Override
    public void prepare() {
        FILES.forEach(file -> instruments.keep(read(file)));
    }

    static Instrument read(String file) {
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            return JSON.readValue(in, Instrument.class);
        } catch (IOException e) {
            throw new IllegalStateException("The instrument " + file + " cannot be read", e);
        }
    }
}
