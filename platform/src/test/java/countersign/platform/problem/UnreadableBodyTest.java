package countersign.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;

class UnreadableBodyTest {

    private static Problem of(IOException cause) {
        return UnreadableBody.explain(
                new HttpMessageNotReadableException("I/O error", cause, new MockHttpInputMessage(new byte[0])));
    }

    @Test
    void tellsWhoStoppedSendingFromWhoSentNonsense() {
        assertThat(of(new SocketTimeoutException("Read timed out")).status()).isEqualTo(408);
        assertThat(of(new SocketTimeoutException("Read timed out")).slug()).isEqualTo("too-slow");
        assertThat(of(new EOFException()).status()).isEqualTo(400);
        assertThat(of(new TooLargeException(10)).status()).isEqualTo(413);
    }
}
