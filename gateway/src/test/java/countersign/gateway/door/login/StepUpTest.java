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
import org.springframework.mock.web.MockHttpServletResponse;
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

    private String cameBack(Authentication person) throws Exception {
        var response = new MockHttpServletResponse();
        new AfterSignIn(stepUp).onAuthenticationSuccess(request, response, person);
        return String.valueOf(response.getRedirectedUrl());
    }

    @Test
    void theSamePersonComesBackToWhatTheyWereAboutToDo() throws Exception {
        assertThat(stepUp.begin(request, "signature:45", "hash", "/sign/45/confirm"))
                .contains("stepup=sign");
        assertThat(cameBack(is("director"))).isEqualTo("/sign/45/confirm");
        assertThat(stepUp.claim(request, "signature:45"))
                .hasValueSatisfying(intent -> assertThat(intent.payload()).isEqualTo("hash"));
    }

    @Test
    void anotherPersonDoesNotGetTheIntent() throws Exception {
        stepUp.begin(request, "signature:45", "hash", "/sign/45/confirm");
        assertThat(cameBack(is("somebody"))).isEqualTo("/work?other-person");
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
        is("director");
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
    }

    @Test
    void anIntentIsClaimedOnceAndForItsOwnPurpose() {
        stepUp.begin(request, "signature:45", "hash", "/sign/45/confirm");
        assertThat(stepUp.claim(request, "signature:46")).isEmpty();
        assertThat(stepUp.claim(request, "signature:45")).isPresent();
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
    }

    @Test
    void anIntentGrowsOld() {
        stepUp.begin(request, "signature:45", "hash", "/sign/45/confirm");
        now = now.plus(Duration.ofMinutes(11));
        assertThat(stepUp.claim(request, "signature:45")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "//elsewhere.example", ""})
    void neverLeadsElsewhere(String address) {
        assertThatThrownBy(() -> stepUp.begin(request, "signature:45", "hash", address))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
