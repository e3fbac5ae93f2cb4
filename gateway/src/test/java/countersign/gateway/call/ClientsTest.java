package countersign.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.webserver.contract.ClientContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every client here asks for what the service that it calls has, and takes the answers for what they are. */
class ClientsTest {

    /** Null becomes empty in the record's constructor. */
    private static final List<String> READ_AS_EMPTY =
            List.of("OrganisationClient.me.organisation", "OrganisationClient.me.organisationName");

    @Test
    void keepToWhatTheirProvidersDescribe() {
        var result = ClientContract.of("countersign.gateway");

        assertThat(result.breaches())
                .containsExactlyInAnyOrderElementsOf(READ_AS_EMPTY.stream()
                        .map(member -> member + ": may be null, and the client does not say so")
                        .toList());
        assertThat(result.methods()).isGreaterThan(70);
    }
}
