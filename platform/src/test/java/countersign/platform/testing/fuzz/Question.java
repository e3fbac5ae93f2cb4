package countersign.platform.testing.fuzz;

import countersign.platform.testing.api.Examples;
import countersign.platform.testing.api.Operation;
import countersign.platform.testing.api.RawRequest;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One bad question to one operation: wholly decided by the randomness that it is given. */
final class Question {

    private final Operation operation;
    private final Map<String, List<String>> known;
    private final Random random;
    private final Nasty nasty;

    Question(Operation operation, Map<String, List<String>> known, Random random) {
        this.operation = operation;
        this.known = known;
        this.random = random;
        this.nasty = new Nasty(random);
    }

    RawRequest ask(Examples examples, List<String> bearers) {
        var target = operation.path(this::variable) + query();
        var request = RawRequest.of(operation.method(), target);
        if (!nasty.once(12)) {
            request = request.with("Authorization", nasty.one(bearers));
        }
        if (nasty.once(4)) {
            request = request.with("Accept", nasty.accept());
        }
        return withBody(withHeaders(request), examples);
    }

    private String variable(String template) {
        var values = known.getOrDefault(template, List.of());
        return values.isEmpty() || nasty.once(3) ? nasty.segment() : nasty.one(values);
    }

    private String query() {
        var asked = operation.in("query").stream()
                .filter(each -> random.nextBoolean())
                .map(each -> each.name() + "=" + encoded(each.name().equals("cursor") ? nasty.cursor() : nasty.text()));
        var odd = nasty.once(6)
                ? Stream.of(encoded(nasty.text()) + "=" + nasty.segment().strip())
                : Stream.<String>of();
        var all = Stream.concat(asked, odd).collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    private RawRequest withHeaders(RawRequest plain) {
        var request = plain;
        if (!nasty.once(10)) {
            request = request.with("If-Match", random.nextBoolean() ? "\"" + nasty.number(4) + "\"" : nasty.ifMatch());
        }
        if (!nasty.once(10)) {
            var key = random.nextBoolean()
                    ? new UUID(random.nextLong(), random.nextLong()).toString()
                    : nasty.idempotencyKey();
            request = request.with("Idempotency-Key", key);
        }
        if (nasty.once(8)) {
            var odd = List.of(
                    "X-HTTP-Method-Override",
                    "Range",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Accept-Language",
                    "Accept-Charset",
                    "Origin",
                    "X-Forwarded-Host",
                    "X-Request-Id",
                    "Content-Encoding");
            request = request.with(nasty.one(odd), nasty.text().strip());
        }
        return request;
    }

    private RawRequest withBody(RawRequest request, Examples examples) {
        if (operation.body().isEmpty()) {
            return nasty.once(6) ? request.json("{\"not\": \"asked for\"}") : request;
        }
        var body = nasty.once(15)
                ? new byte[0]
                : new Bodies(examples, random).of(operation.body().get());
        var typed = request.with("Content-Type", nasty.once(5) ? nasty.contentType() : "application/json");
        if (nasty.once(6) && body.length > 0) {
            return typed.with("Transfer-Encoding", "chunked").body(chunked(body));
        }
        return typed.body(body);
    }

    private byte[] chunked(byte[] body) {
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 1_000) {
            var size = Math.min(1_000, body.length - at);
            out.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, at, size);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes((nasty.once(4) ? "zz\r\n\r\n" : "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
