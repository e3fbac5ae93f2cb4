package countersign.review.webhook.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** No way to write an address gets past the guard that the registries would not let through in plain. */
class LiteralFormsProperties {

    private final UrlGuard guard = new UrlGuard(List.of());

    @Property(tries = 2_000)
    void refusesEveryDisguiseOfAnIpv4Address(@ForAll("addresses") int address) {
        assertThat(AddressForms.disguises(address)).allSatisfy(this::isRefused);
        assertThat(AddressForms.inIpv6(address)).allSatisfy(this::isRefused);
    }

    @Property(tries = 5_000)
    void agreesWithTheRegistriesOnThePlainForm(@ForAll("addresses") int address) {
        byte[] bytes = ByteBuffer.allocate(4).putInt(address).array();

        assertThat(guard.check("https://" + AddressForms.plain(address) + "/hook") instanceof Destination.Guarded)
                .isEqualTo(Registries.sayGlobal(bytes));
    }

    @Property(tries = 5_000)
    void agreesWithTheRegistriesOnWhatANameLeadsTo(@ForAll("addresses") int address) throws UnknownHostException {
        byte[] bytes = ByteBuffer.allocate(4).putInt(address).array();

        assertThat(GlobalAddresses.contains(InetAddress.getByAddress("name.example", bytes)))
                .isEqualTo(Registries.sayGlobal(bytes));
    }

    @Property(tries = 5_000)
    void agreesWithTheRegistriesOnIpv6(@ForAll("prefixes") int prefix, @ForAll @Size(12) byte[] rest)
            throws UnknownHostException {
        byte[] bytes = ByteBuffer.allocate(16).putInt(prefix).put(rest).array();
        InetAddress address = InetAddress.getByAddress(bytes);
        boolean global = Registries.sayGlobal(address.getAddress());

        assertThat(GlobalAddresses.contains(address)).isEqualTo(global);
        assertThat(guard.check("https://[" + address.getHostAddress() + "]/") instanceof Destination.Guarded)
                .isEqualTo(global);
    }

    /** Any, with the edges of special blocks more often than chance would have them. */
    @Provide
    Arbitrary<Integer> addresses() {
        Arbitrary<Integer> edges = Arbitraries.of(
                        0x00000000,
                        0x0a000000,
                        0x64400000,
                        0x7f000000,
                        0xa83f8110,
                        0xa9fea9fe,
                        0xac100000,
                        0xc0000000,
                        0xc0000200,
                        0xc01fc400,
                        0xc034c100,
                        0xc0586300,
                        0xc0a80000,
                        0xc0af3000,
                        0xc6120000,
                        0xc6336400,
                        0xcb007100,
                        0xe0000000,
                        0xf0000000,
                        0x0b000000,
                        0x64800000,
                        0x80000000,
                        0xac200000,
                        0xc6140000)
                .flatMap(edge -> Arbitraries.integers().between(-2, 2).map(step -> edge + step));
        return Arbitraries.oneOf(Arbitraries.integers(), edges);
    }

    @Provide
    Arbitrary<Integer> prefixes() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0x20000000, 0x3fffffff),
                Arbitraries.of(
                        0x20010000,
                        0x20010001,
                        0x200101ff,
                        0x20010200,
                        0x20010db8,
                        0x20010db9,
                        0x20020000,
                        0x2620004f,
                        0x3fff0000,
                        0x3fff1000,
                        0x3fffffff,
                        0x40000000,
                        0x0064ff9b,
                        0xfc000000,
                        0xfd00ec02,
                        0xfe800000,
                        0xff020000,
                        0x00000000,
                        0x01000000,
                        0x5f000000),
                Arbitraries.integers());
    }

    private void isRefused(String host) {
        assertThat(guard.check("https://" + host + "/hook"))
                .as(host)
                .isInstanceOfSatisfying(Destination.Refused.class, refused -> assertThat(refused.reason())
                        .endsWith("."));
    }
}
