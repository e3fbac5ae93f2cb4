package countersign.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/**
 * Whatever is asked, the answer is a page or a problem document: never a fault of ours, never bare text. Asks so much
 * that it has a gateway with wide limits of its own.
 */
@TestPropertySource(
        properties = {
            "countersign.limits.api-per-second=100000",
            "countersign.limits.refused-tokens-per-minute=1000000",
            "countersign.limits.sign-ins-per-minute=1000000",
        })
class EveryAnswerTest extends GatewayTest {

    /** The container's own word on CONNECT, and on a body sent in a way that it does not know (RFC 9110, RFC 9112). */
    private static final int NOT_IMPLEMENTED = 501;

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "x");

    private static final List<String> ACCEPTS = List.of(
            "*/*", "text/html", "application/json", "image/png", "nonsense", "", "application/problem+json, */*;q=0");

    private static final List<String> PATHS = List.of(
            "/",
            "/nothing-here",
            "/error",
            "/sign-out",
            "/logout",
            "/login",
            "/login/oauth2/code/countersign",
            "/login/oauth2/code/other",
            "/login/oauth2/code/countersign?code=x&state=y",
            "/login/oauth2/code/countersign?error=x",
            "/oauth2/authorization/other",
            "/oauth2/authorization/",
            "/oauth2/authorization/countersign/more",
            "/assets/nothing",
            "/assets/",
            "/assets/..%2fapplication.yaml",
            "/webjars/",
            "/webjars/nothing/x.js",
            "/favicon.ico",
            "/actuator",
            "/actuator/env",
            "/actuator/health",
            "/actuator/health/nothing",
            "/cookies",
            "/cookies?x=%zz",
            "/cookies?%00=%ff",
            "/a%2fb",
            "/a;b=c",
            "/%",
            "/%ff",
            "/WEB-INF/web.xml",
            "/" + "x".repeat(3_000),
            "/" + "x".repeat(20_000),
            "/api",
            "/api/",
            "/api/none",
            "/api/away/review",
            "/api/review/reviews",
            "/work",
            "/reviews/%20",
            "*");

    /** Each address by each method, and for each kind of answer by some method. */
    @Test
    void isAPageOrAProblem() throws IOException {
        var faults = new ArrayList<String>();
        for (int path = 0; path < PATHS.size(); path++) {
            for (int method = 0; method < METHODS.size(); method++) {
                var accept = ACCEPTS.get((path + method) % ACCEPTS.size());
                var asked = METHODS.get(method) + " " + PATHS.get(path) + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: "
                        + accept;
                var fault = faultOf(METHODS.get(method), exchanged(asked + "\r\nConnection: close\r\n\r\n"));
                if (!fault.isEmpty()) {
                    faults.add(asked.substring(0, Math.min(120, asked.length())) + ": " + fault);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: ",
                "Cookie: a=\u0001",
                "Cookie: SESSION=nonsense; __Host-SESSION=nonsense; XSRF-TOKEN=%00",
                "Cookie: session=" + "!",
                "Accept-Language: \u00ff\u00ff",
                "Accept-Encoding: nonsense",
                "Range: bytes=9-1",
                "If-Modified-Since: never",
                "If-None-Match: nonsense",
                "Content-Type: nonsense",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: -1",
                "Transfer-Encoding: nonsense",
                "Expect: nonsense",
                "Upgrade: websocket",
                "X-HTTP-Method-Override: PUT",
                "Origin: https://elsewhere.example",
                "no colon"
            })
    void whateverAHeaderHolds(String header) throws IOException {
        for (var path : List.of("/", "/cookies", "/work", "/assets/nothing", "/api/review/reviews")) {
            var answer = exchanged(
                    "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\nConnection: close\r\n\r\n");
            assertThat(faultOf("GET", answer)).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "", "countersign/more", "%20", "countersign%20"})
    void signingInElsewhereIsNotThere(String registration) throws IOException {
        var answer = exchanged("GET /oauth2/authorization/" + registration
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404").contains("<html");
        Around.SERVICES.resetRequests();
    }

    private static String faultOf(String method, String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            return "no answer: " + answer;
        }
        var status = Integer.parseInt(answer.substring(9, 12));
        var end = answer.indexOf("\r\n\r\n");
        var head = answer.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        var body = answer.substring(end + 4);
        if (status >= 500 && status != NOT_IMPLEMENTED) {
            return "status " + status;
        }
        if (head.contains("content-type: text/plain")) {
            return "bare text";
        }
        if (status < 400 || method.equals("HEAD") || isNoHttp(status, head)) {
            return "";
        }
        var page = head.contains("content-type: text/html") && body.contains("<html");
        var problem =
                head.contains("content-type: application/problem+json") && body.contains("urn:countersign:problem:");
        if (!head.contains("content-security-policy: ") || !head.contains("x-content-type-options: nosniff")) {
            return "without its headers: " + head;
        }
        return page || problem
                ? ""
                : "neither page nor problem: " + answer.substring(0, Math.min(answer.length(), 700));
    }

    /** What is not HTTP at all is ended by the container with a bare 400, or 501 for a body that it cannot take off. */
    private static boolean isNoHttp(int status, String head) {
        return (status == 400 || status == NOT_IMPLEMENTED)
                && head.contains("connection: close")
                && !head.contains("content-type");
    }

    private String exchanged(String request) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(address()).getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
