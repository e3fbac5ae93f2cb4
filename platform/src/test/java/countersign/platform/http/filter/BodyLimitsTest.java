package countersign.platform.http.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class BodyLimitsTest {

    private final BodyLimits limits = new BodyLimits(
            DataSize.ofMegabytes(1),
            Map.of(
                    "/api/things/{id}/answer", DataSize.ofKilobytes(64),
                    "/api/things/large/*", DataSize.ofMegabytes(2)));

    @ParameterizedTest
    @CsvSource({
        "/api/things,             1048576",
        "/api/things/a/answer,    65536",
        "/api/things/a/b/answer,  1048576",
        "/api/things/large/x,     2097152",
        "/api/things/large/answer,65536"
    })
    void givesEachPathItsCapAndTheSmallerOfTwo(String path, long cap) {
        assertThat(limits.capFor(path)).isEqualTo(cap);
    }
}
