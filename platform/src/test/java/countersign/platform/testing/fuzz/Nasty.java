package countersign.platform.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Values that have broken services before. */
final class Nasty {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "-1",
            "0",
            "1e999",
            "99999999999999999999",
            "2147483648",
            "NaN",
            "true",
            "[]",
            "{}",
            "😀",
            "\u202etxt",
            "İ",
            "a\u0301".repeat(40),
            "'\"><script>alert(1)</script>",
            "' OR 1=1 --",
            "{\"$gt\":\"\"}",
            "$where",
            "a.b.$c",
            "${7*7}",
            "../../etc/passwd",
            "%00",
            "%",
            "*",
            "~",
            "~~~",
            "\\",
            "2026-02-30",
            "2026-13-01T25:61:61Z",
            "+999999999-01-01T00:00:00Z",
            "-999999999-01-01",
            "0000-00-00",
            "999999999-12-31",
            "QUY",
            "rev-",
            "rev-0000000000~x~policy",
            "x".repeat(300),
            "y".repeat(5_000));
    private static final List<String> SEGMENTS = List.of(
            "%00",
            "%",
            "%zz",
            "%2e%2e",
            "..",
            ".",
            "%2f",
            "a%2fb",
            "%5c",
            ";x=1",
            "a;b",
            "%3b",
            "//",
            "%0d%0aX:%20y",
            "%ff",
            "%c0%af",
            "%F0%9F%98%80",
            "😀",
            "a b",
            "\u0001",
            "{id}",
            "[0]",
            "|",
            "<b>",
            "a%20b",
            "%25",
            "null",
            "-1",
            "0",
            "9223372036854775808",
            "99999999999999999999",
            "~",
            "*",
            "x".repeat(3_000),
            "y".repeat(9_000));
    private static final List<String> IF_MATCH = List.of(
            "\"1\"",
            "\"0\"",
            "*",
            "W/\"1\"",
            "1",
            "\"\"",
            "\"-1\"",
            "\"99999999999999999999\"",
            "\"1\", \"2\"",
            "é",
            "\"999999999999999999\"",
            "\u0001",
            "\"" + "1".repeat(7_000) + "\"");
    private static final List<String> KEYS =
            List.of("", "a", "k".repeat(100), "k".repeat(101), "a b", "é", "😀", "\u0001", "k".repeat(7_000));
    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/json; charset=nonsense",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "nonsense",
            "/",
            "*/*",
            "application/json;",
            "application/*+json",
            "application/octet-stream",
            "",
            "é");
    private static final List<String> ACCEPTS = List.of(
            "*/*",
            "application/json",
            "text/html",
            "application/xml",
            "image/png",
            "nonsense",
            "///",
            "",
            "é",
            "application/json;q=2",
            "text/html;q=0",
            "*/*;q=0",
            "application/json;charset=nonsense");

    private final Random random;

    Nasty(Random random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    String segment() {
        return one(SEGMENTS);
    }

    String ifMatch() {
        return one(IF_MATCH);
    }

    String idempotencyKey() {
        return one(KEYS);
    }

    String contentType() {
        return one(CONTENT_TYPES);
    }

    String accept() {
        return one(ACCEPTS);
    }

    /** A cursor: no base64, or base64 of what no list gave out. */
    String cursor() {
        var keys = List.of("", "\n", "a\nb", "\0\n\0", "2026-02-30\nx", "9999999999999999999\nx", "x\n-1", "1\n2\n3");
        var text = one(keys).getBytes(StandardCharsets.UTF_8);
        return random.nextBoolean()
                ? text()
                : Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int number(int below) {
        return random.nextInt(below);
    }
}
