package countersign.gateway.door.limit;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.door.ApiProblems;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class WholeBodyTest {

    private static final Instant BEGAN = Instant.parse("2024-09-12T09:00:00Z");

    private Instant now = BEGAN;
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain service = new MockFilterChain();

    /** A clock that goes on while a body is read. */
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private interface Source {
        int next() throws IOException;
    }

    /** A body that comes a byte at a time. */
    private static final class Body extends ServletInputStream {

        private final Source source;

        Body(Source source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            return source.next();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var next = source.next();
            if (next < 0) {
                return -1;
            }
            into[from] = (byte) next;
            return 1;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private void send(Source source) throws Exception {
        var limits = new LimitSettings(1, 1, 1, 1, DataSize.ofBytes(100), Duration.ofSeconds(30));
        var problems = new ApiProblems(JsonMapper.shared());
        var request = new MockHttpServletRequest("POST", "/api/review/returns") {
            @Override
            public ServletInputStream getInputStream() {
                return new Body(source);
            }
        };
        new WholeBody(limits, problems, clock).doFilter(request, response, service);
    }

    private Source bytes(int count, Duration each) {
        var left = new int[] {count};
        return () -> {
            now = now.plus(each);
            return --left[0] < 0 ? -1 : 'x';
        };
    }

    private void isRefused(int status, String problem) throws Exception {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("urn:countersign:problem:" + problem);
        assertThat(response.getHeader("Connection")).isEqualTo("close");
        assertThat(service.getRequest()).isNull();
    }

    @Test
    void handsOnWhatCameInTime() throws Exception {
        send(bytes(100, Duration.ofMillis(290)));
        var handed = service.getRequest();
        assertThat(handed).isNotNull();
        assertThat(handed.getInputStream().readAllBytes()).hasSize(100).containsOnly('x');
    }

    @Test
    void waitsForNobodyWhoSendsAByteNowAndThen() throws Exception {
        send(bytes(100, Duration.ofSeconds(1)));
        isRefused(408, "too-slow");
        assertThat(now).isBefore(BEGAN.plusSeconds(40));
    }

    @Test
    void refusesWhoSendsNothingMore() throws Exception {
        send(() -> {
            throw new SocketTimeoutException("nothing for 20 s");
        });
        isRefused(408, "too-slow");
    }

    @Test
    void refusesWhoBreaksOff() throws Exception {
        send(() -> {
            throw new EOFException();
        });
        isRefused(400, "malformed-request");
    }

    @Test
    void readsNoMoreThanItTakesToSeeThatItIsTooMuch() throws Exception {
        var read = new int[1];
        send(() -> {
            read[0]++;
            return 'x';
        });
        isRefused(413, "too-large");
        assertThat(read[0]).isEqualTo(101);
    }
}
