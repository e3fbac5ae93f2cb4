package countersign.platform.http.filter;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How large a body may be.
 *
 * @param maxBody for every path not named below
 * @param bodyLimits per path pattern, e.g. {@code "[/api/things/{id}/answer]": 64KB}
 */
@ConfigurationProperties("countersign.http")
public record BodyLimits(
        @DefaultValue("1MB") DataSize maxBody, @DefaultValue Map<String, DataSize> bodyLimits) {

    public BodyLimits {
        bodyLimits = Map.copyOf(bodyLimits);
    }

    long capFor(String path) {
        var parsed = PathContainer.parsePath(path);
        return bodyLimits.entrySet().stream()
                .filter(limit ->
                        PathPatternParser.defaultInstance.parse(limit.getKey()).matches(parsed))
                .mapToLong(limit -> limit.getValue().toBytes())
                .min()
                .orElse(maxBody.toBytes());
    }
}
