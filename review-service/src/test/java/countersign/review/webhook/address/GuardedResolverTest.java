package countersign.review.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class GuardedResolverTest {

    private static final InetAddress OUTSIDE = address(8, 8, 8, 8);
    private static final InetAddress INSIDE = address(10, 0, 0, 7);

    @Test
    void keepsOnlyThoseOfANamesAddressesThatAreOutside() throws UnknownHostException {
        assertThat(guarding(host -> new InetAddress[] {INSIDE, OUTSIDE, address(127, 0, 0, 1), OUTSIDE})
                        .resolve("mixed.example"))
                .containsExactly(OUTSIDE, OUTSIDE);
    }

    @Test
    void tellsANameThatLeadsInsideFromOneThatIsNotThereAndFromSilence() {
        assertThatThrownBy(() -> guarding(host -> new InetAddress[] {INSIDE}).resolve("inside.example"))
                .isInstanceOf(GuardedResolver.NotPermitted.class);
        assertThatThrownBy(() -> guarding(host -> {
                            throw new IllegalStateException("no such name");
                        })
                        .resolve("absent.example"))
                .isExactlyInstanceOf(UnknownHostException.class);
        CompletableFuture<InetAddress[]> never = new CompletableFuture<>();
        assertThatThrownBy(() -> new GuardedResolver(
                                names(host -> never.join()), GlobalAddresses::contains, Duration.ofMillis(50))
                        .resolve("silent.example"))
                .isInstanceOf(GuardedResolver.Unanswered.class);
    }

    @Test
    void looksUpOnAThreadOfThePlatformSoThatASlowNameServerHoldsUpNoOther() throws Exception {
        CompletableFuture<Boolean> virtual = new CompletableFuture<>();
        GuardedResolver resolver = guarding(host -> {
            virtual.complete(Thread.currentThread().isVirtual());
            return new InetAddress[] {OUTSIDE};
        });

        Thread.ofVirtual()
                .start(() -> {
                    try {
                        resolver.resolve("region.example");
                    } catch (UnknownHostException e) {
                        virtual.completeExceptionally(e);
                    }
                })
                .join();

        assertThat(virtual.join()).isFalse();
    }

    private static GuardedResolver guarding(Function<String, InetAddress[]> names) {
        return new GuardedResolver(names(names), GlobalAddresses::contains, Duration.ofSeconds(20));
    }

    private static DnsResolver names(Function<String, InetAddress[]> names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return names.apply(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static InetAddress address(int... bytes) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {(byte) bytes[0], (byte) bytes[1], (byte) bytes[2], (byte) bytes[3]});
        } catch (UnknownHostException fourBytesAreAnAddress) {
            throw new IllegalStateException(fourBytesAreAnAddress);
        }
    }
}
