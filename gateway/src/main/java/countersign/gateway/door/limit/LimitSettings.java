package countersign.gateway.door.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one client may ask of the door.
 *
 * @param apiPerSecond calls a second and client in the long run; ten times as many at once
 * @param refusedTokensPerMinute calls without a good token, of one network address
 * @param pagesPerSecond pages and forms a second and person in the long run; ten times as many at once
 * @param signInsPerMinute of one network address; an NHS organisation may well share one
 * @param body largest request body
 * @param bodyTime within which the body of an API call must be here
 */
@ConfigurationProperties("countersign.limits")
public record LimitSettings(
        @DefaultValue("100") int apiPerSecond,
        @DefaultValue("120") int refusedTokensPerMinute,
        @DefaultValue("20") int pagesPerSecond,
        @DefaultValue("240") int signInsPerMinute,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("30s") Duration bodyTime) {}
