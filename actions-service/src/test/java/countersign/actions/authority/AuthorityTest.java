package countersign.actions.authority;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.actions.action.Somebody;
import countersign.platform.identity.OdsCode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTest {

    @ParameterizedTest
    @CsvSource({
        // home, post, of, runs QUY's reviews, leads for RVN
        "QUY, programme-office, QUY, true, false",
        "QUY, review-lead, QUY, true, false",
        "QUY, auditor, QUY, false, false",
        "QUY, provider-lead, QUY, false, false",
        "QOX, programme-office, QOX, false, false",
        // a post counts only at home
        "QOX, programme-office, QUY, false, false",
        "RVN, provider-lead, RVN, false, true",
        "RVN, team-lead, RVN, false, false",
        "RVN, programme-office, RVN, false, false",
        "SECSTEP, provider-lead, RVN, false, false",
    })
    void aPostGivesAuthorityAtHomeOnly(String home, String post, String of, boolean runs, boolean leads) {
        Authority authority = new Authority(Somebody.of(home), List.of(new Appointment(post, new OdsCode(of))));

        assertThat(authority.runsReviewsOf(new OdsCode("QUY"))).isEqualTo(runs);
        assertThat(authority.leadsFor(new OdsCode("RVN"))).isEqualTo(leads);
    }
}
