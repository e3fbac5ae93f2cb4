package countersign.review.work;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.identity.Caller;
import countersign.platform.identity.LoginStrength;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineItemTest {

    private static final OdsCode ICB = new OdsCode("QUY");
    private static final OdsCode PROVIDER = new OdsCode("RVN");

    private static Caller of(OdsCode home) {
        return new Caller(
                new PersonId("p"),
                "P",
                Optional.of(home),
                Set.of("person"),
                "gateway",
                new LoginStrength("issuer", "pwd", Optional.empty(), List.of()));
    }

    private static TimelineItem by(String who) {
        return new TimelineItem(Instant.EPOCH, who, ICB, "Return delivered", "Its words", true);
    }

    @Test
    void keepsFromOthersWhoDidItAndInWhichWords() {
        TimelineItem shown = by("Review lead").withoutWords(of(PROVIDER));

        assertThat(shown.who()).isNull();
        assertThat(shown.detail()).isNull();
        assertThat(by("Review lead").withoutWords(of(ICB)).who()).isEqualTo("Review lead");
    }

    /** Else the organisation would pass for the author of what nobody did by hand. */
    @Test
    void saysToEverybodyWhatNobodyDidByHand() {
        assertThat(by(TimelineItem.OURSELVES).withoutWords(of(PROVIDER)).who()).isEqualTo("Countersign");
    }
}
