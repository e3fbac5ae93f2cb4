package countersign.gateway.door.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

class StepUpTest {

    private Instant now = Instant.parse("2024-09-12T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final StepUp stepUp = new StepUp(clock);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void aDirectorIsSignedIn() {
        is("director");
    }

    @AfterEach
    void nobodyIs() {
        SecurityContextHolder.clearContext();
    }

    private static Authentication is(String subject) {
        var person = new TestingAuthenticationToken(subject, "");
        SecurityContextHolder.getContext().setAuthentication(person);
        return person;
    }

    private String cameBack(Authentication person) {
        return stepUp.forgetOthers(request, person.getName()) ? "another" : "the same";
    }

    /** Begins, and comes back from that very sign-in. */
    private void proved(String purpose, String payload) {
        stepUp.prove(request, mark(begun(purpose, payload)));
    }

    private String begun(String purpose, String payload) {
        return stepUp.begin(request, purpose, payload, "/sign/45/confirm");
    }

    private static String mark(String address) {
        return address.replaceFirst(".*&proves=", "");
    }

    /** Left without signing, and the password then given for something else, or by another site's link. */
    @Test
    void anIntentIsNotClaimedBySomebodyElsesProof() {
        begun("signature:45", "left");
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
        proved("signature:46", "signed");
        stepUp.prove(request, "guessed");
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
        assertThat(stepUp.pending(request, "signature:45")).isPresent();
        assertThat(stepUp.claim(request, "signature:46")).isPresent();
    }

    @Test
    void whoBeginsAgainNeedsANewProof() {
        var first = begun("signature:45", "first");
        begun("signature:45", "second");
        stepUp.prove(request, mark(first));
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
    }

    @Test
    void theSamePersonComesBackToWhatTheyWereAboutToDo() {
        var address = begun("signature:45", "hash");
        assertThat(address).contains("stepup=sign", "to=%2Fsign%2F45%2Fconfirm");
        assertThat(cameBack(is("director"))).isEqualTo("the same");
        stepUp.prove(request, mark(address));
        assertThat(stepUp.claim(request, "signature:45")).hasValueSatisfying(claimed -> {
            assertThat(claimed.intent().payload()).isEqualTo("hash");
            assertThat(claimed.inTime()).isTrue();
        });
    }

    @Test
    void anotherPersonDoesNotGetTheIntent() {
        proved("signature:45", "hash");
        assertThat(cameBack(is("somebody"))).isEqualTo("another");
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
        is("director");
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
    }

    @Test
    void anIntentIsClaimedOnceAndForItsOwnPurpose() {
        proved("signature:45", "hash");
        assertThat(stepUp.claim(request, "signature:46")).isEmpty();
        assertThat(stepUp.claim(request, "signature:45")).isPresent();
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
    }

    /** Case A7: what was typed is not lost because the password came late. */
    @Test
    void anIntentGrowsOldAndSaysSo() {
        proved("signature:45", "hash");
        now = now.plus(Duration.ofMinutes(11));
        assertThat(stepUp.claim(request, "signature:45"))
                .hasValueSatisfying(claimed -> assertThat(claimed.inTime()).isFalse());
    }

    @Test
    void theIntentsOfSeveralTabsStandBesideEachOther() {
        proved("signature:45", "first");
        proved("signature:46", "second");
        assertThat(stepUp.claim(request, "signature:45"))
                .hasValueSatisfying(
                        claimed -> assertThat(claimed.intent().payload()).isEqualTo("first"));
        assertThat(stepUp.claim(request, "signature:46")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example", ""})
    void neverLeadsElsewhere(String address) {
        assertThatThrownBy(() -> stepUp.begin(request, "signature:45", "hash", address))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
