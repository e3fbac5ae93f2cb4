package countersign.review.response;

import static countersign.review.response.ResponseState.ACCEPTED;
import static countersign.review.response.ResponseState.ISSUED;
import static countersign.review.response.ResponseState.NOT_RETURNED;
import static countersign.review.response.ResponseState.SUBMITTED;
import static countersign.review.response.Sight.KNOWN;
import static countersign.review.response.Sight.NONE;
import static countersign.review.response.Sight.READ;
import static countersign.review.response.TestResponses.ROSE;
import static countersign.review.response.TestResponses.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.organisation.team.TeamId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SightTest {

    private static final List<ResponseState> STATES = List.of(ISSUED, SUBMITTED, ACCEPTED, NOT_RETURNED);

    private static void sees(Authority who, @Nullable TeamId team, Sight... sights) {
        for (int at = 0; at < STATES.size(); at++) {
            assertThat(Sight.of(TestResponses.in(STATES.get(at), team), who))
                    .as(STATES.get(at).word())
                    .isEqualTo(sights[at]);
        }
    }

    @Test
    void aTeamAlwaysReadsItsOwn() {
        sees(somebody("RVN", Post.TEAM_LEAD, ROSE), ROSE, READ, READ, READ, READ);
        sees(somebody("RVN", Post.TEAM_MEMBER, ROSE), ROSE, READ, READ, READ, READ);
    }

    @Test
    void theProvidersLeadReadsWhatIsSubmitted() {
        sees(somebody("RVN", Post.PROVIDER_LEAD, null), ROSE, KNOWN, READ, READ, KNOWN);
        sees(somebody("RVN", Post.PROVIDER_LEAD, null), null, READ, READ, READ, READ);
    }

    @Test
    void otherTeamsOfTheProviderOnlyKnowOfIt() {
        sees(somebody("RVN", Post.TEAM_LEAD, new TeamId("awp-other")), ROSE, KNOWN, KNOWN, KNOWN, KNOWN);
        sees(somebody("RVN", Post.TEAM_LEAD, ROSE), null, KNOWN, KNOWN, KNOWN, KNOWN);
        sees(somebody("RVN", null, null), ROSE, KNOWN, KNOWN, KNOWN, KNOWN);
    }

    @Test
    void theOwnerReadsWhatIsAccepted() {
        sees(somebody("QUY", Post.REVIEW_LEAD, null), ROSE, KNOWN, KNOWN, READ, KNOWN);
    }

    @Test
    void forOthersItDoesNotExistWhateverPostTheyHold() {
        sees(somebody("QOX", Post.REVIEW_LEAD, null), ROSE, NONE, NONE, NONE, NONE);
        sees(somebody("QOX", Post.TEAM_LEAD, ROSE), ROSE, NONE, NONE, NONE, NONE);
        sees(somebody("Y58", Post.REGIONAL_REVIEWER, null), ROSE, NONE, NONE, NONE, NONE);
    }

    @Test
    void aTeamsMemberAnswersAndItsLeadHandsIn() {
        Response rose = TestResponses.in(ISSUED, ROSE);
        Authority lead = somebody("RVN", Post.TEAM_LEAD, ROSE);
        Authority member = somebody("RVN", Post.TEAM_MEMBER, ROSE);
        Authority provider = somebody("RVN", Post.PROVIDER_LEAD, null);

        assertThat(Sight.refusesToAnswer(rose, member)).isEmpty();
        assertThat(Sight.refusesToHandIn(rose, member)).isPresent();
        assertThat(Sight.refusesToHandIn(rose, lead)).isEmpty();
        assertThat(Sight.refusesToAnswer(rose, provider)).isPresent();
        assertThat(Sight.refusesToModerate(rose, provider)).isEmpty();
        assertThat(Sight.refusesToModerate(rose, lead)).isPresent();
        assertThat(Sight.refusesToModerate(rose, somebody("QOX", Post.PROVIDER_LEAD, null)))
                .contains(Sight.ABSENT);
    }
}
