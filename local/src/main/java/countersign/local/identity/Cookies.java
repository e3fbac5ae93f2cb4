package countersign.local.identity;

import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cookies of one sign-in with one server. The JDK's own cookie handler withholds secure cookies from plain HTTP
 * even on the loopback address, where browsers send them.
 */
final class Cookies {
    private final Map<String, String> values = new LinkedHashMap<>();

    void take(HttpHeaders headers) {
        for (String cookie : headers.allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair.length < 2 || pair[1].isBlank() || cookie.contains("Max-Age=0")) {
                values.remove(pair[0]);
            } else {
                values.put(pair[0], pair[1]);
            }
        }
    }

    String header() {
        return values.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
