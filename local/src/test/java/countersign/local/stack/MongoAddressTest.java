package countersign.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MongoAddressTest {
    @ParameterizedTest
    @CsvSource({
        "mongodb://127.0.0.1:27017, mongodb://127.0.0.1:27017/review",
        "mongodb://127.0.0.1:27017/, mongodb://127.0.0.1:27017/review",
        "mongodb://a:1;b:2/other?replicaSet=rs0, mongodb://a:1;b:2/review?replicaSet=rs0",
        "mongodb+srv://user:pass@host.example?w=majority, mongodb+srv://user:pass@host.example/review?w=majority"
    })
    void namesTheServicesOwnDatabase(String given, String expected) {
        assertThat(MongoAddress.withDatabase(given, "review")).isEqualTo(expected);
    }
}
