package countersign.review.webhook.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides from the address alone whether messages may go there: HTTPS on 443, or a host and port the operator named.
 */
public final class UrlGuard {

    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;

    private final Set<String> allowedHosts;

    /** Takes the exact {@code host:port} that the operator allows beside HTTPS on 443. */
    public UrlGuard(Collection<String> allowedHosts) {
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Destination check(String url) {
        if (url.length() > LONGEST) {
            return new Destination.Refused("The address is longer than 2,000 characters.");
        }
        try {
            return check(new URI(url));
        } catch (URISyntaxException e) {
            return new Destination.Refused("This is not an address that can be read.");
        }
    }

    private Destination check(URI uri) {
        if (uri.getHost() == null || uri.getScheme() == null) {
            return new Destination.Refused("The address has no host that can be looked up: enter it in the form"
                    + " https://host.name/path, an international name as xn--.");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return new Destination.Refused("Leave out user name, password and fragment.");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean https = scheme.equals("https");
        if (isAllowed(uri, https ? HTTPS : 80) && (https || scheme.equals("http"))) {
            return new Destination.AllowListed(uri);
        }
        if (!https || (uri.getPort() != -1 && uri.getPort() != HTTPS)) {
            return new Destination.Refused("The address must begin with https:// and use port 443.");
        }
        return HostForm.refusal(uri.getHost())
                .<Destination>map(Destination.Refused::new)
                .orElseGet(() -> new Destination.Guarded(uri));
    }

    private boolean isAllowed(URI uri, int usualPort) {
        int port = uri.getPort() == -1 ? usualPort : uri.getPort();
        return allowedHosts.contains(uri.getHost().toLowerCase(Locale.ROOT) + ":" + port);
    }
}
