package countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.webserver.contract.ClientContract;
import org.junit.jupiter.api.Test;

/** Every client here asks for what the service that it calls has, and takes the answers for what they are. */
class ClientsTest {

    @Test
    void keepToWhatTheirProvidersDescribe() {
        var result = ClientContract.of("countersign.review", "countersign.platform");

        assertThat(result.breaches()).isEmpty();
        assertThat(result.methods()).isPositive();
    }
}
