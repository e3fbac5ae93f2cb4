package countersign.platform.testing.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final Policy POLICY = Policy.of("""
            GET /api/things/{id}
            GET /api/things/{id}/parts
              opens   owner, colleague   # who see it
              hidden  others
            POST /api/things
              opens   owner
            """);

    private static Somebody named(String name) {
        return Somebody.with(name, "Bearer x", "");
    }

    @Test
    void saysWhoGetsWhat() {
        assertThat(POLICY.of("GET /api/things/{id}", named("owner"))).isEqualTo(Expected.OPENS);
        assertThat(POLICY.of("GET /api/things/{id}/parts", named("colleague"))).isEqualTo(Expected.OPENS);
        assertThat(POLICY.of("GET /api/things/{id}", named("stranger"))).isEqualTo(Expected.HIDDEN);
        assertThat(POLICY.of("GET /api/things/{id}", Somebody.withoutToken(""))).isEqualTo(Expected.REFUSED);
        assertThat(POLICY.people()).containsExactlyInAnyOrder("owner", "colleague");
    }

    @Test
    void leavesNobodyOut() {
        assertThatThrownBy(() -> POLICY.of("POST /api/things", named("stranger")))
                .hasMessageContaining("says nothing");
    }
}
