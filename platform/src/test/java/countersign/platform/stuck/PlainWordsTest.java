package countersign.platform.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import feign.FeignException;
import feign.Request;
import feign.RetryableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

    private static final Request REQUEST =
            Request.create(Request.HttpMethod.GET, "/", Map.of(), null, StandardCharsets.UTF_8, null);

    @Test
    void tellARefusalFromAServiceThatIsAway() {
        var refused = new IllegalStateException("outer", new FeignException.NotFound("no", REQUEST, null, null));
        var away = new RetryableException(-1, "timed out", Request.HttpMethod.GET, (Long) null, REQUEST);

        assertThat(PlainWords.of(refused).why()).isEqualTo("Another part of the suite refused it (answer 404).");
        assertThat(PlainWords.of(away).why()).isEqualTo("Another part of the suite did not answer.");
        assertThat(PlainWords.of(away).advice()).startsWith("It is tried again by itself.");
    }

    @Test
    void nameTheDatabaseAndTheNetwork() {
        assertThat(PlainWords.of(new MongoTimeoutException("x")).why()).startsWith("The database");
        assertThat(PlainWords.of(new IOException("x")).why()).startsWith("Another system");
    }

    @Test
    void saySoWhenNothingIsKnown() {
        assertThat(PlainWords.of(new NullPointerException()).why())
                .isEqualTo("It failed in a way that the software does not foresee.");
    }
}
