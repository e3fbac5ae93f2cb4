package countersign.actions.action;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.actions.authority.Authority;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {

    private static final OdsCode QUY = new OdsCode("QUY");
    private static final OdsCode RVN = new OdsCode("RVN");
    private static final Instant NOON = Instant.parse("2025-01-16T12:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2025-03-31");

    @ParameterizedTest
    @CsvSource({
        "ON_TRACK, 2025-03-30, ON_TRACK",
        "ON_TRACK, 2025-03-31, ON_TRACK",
        "ON_TRACK, 2025-04-01, OVERDUE",
        "AT_RISK,  2025-03-31, AT_RISK",
        "AT_RISK,  2025-04-01, OVERDUE",
    })
    void anOpenActionIsOverdueFromTheDayAfterItWasDue(Standing said, LocalDate today, Status shown) {
        Action action = action().with(new Update(entry(2), said, "As before"));

        assertThat(action.status(today)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-30", "2025-04-01"})
    void aClosedActionIsNeverOverdue(LocalDate today) {
        Action closed = action().with(new Progress.Closed(entry(2), "Minutes of 3 March"));

        assertThat(closed.status(today)).isEqualTo(Status.CLOSED);
    }

    @Test
    void closingKeepsWhatWasSaidBefore() {
        Update update = new Update(entry(2), Standing.AT_RISK, "Recruitment is slow");

        Action closed = action().with(update).with(new Progress.Closed(entry(3), "Two people started"));

        assertThat(closed.updates()).containsExactly(update);
        assertThat(closed.entries()).extracting(Entry::version).containsExactly(2L, 3L);
    }

    @Test
    void isSeenByTheOwnerTheLeadAndThoseWithAPartAndByNobodyElse() {
        Action action = action();

        assertThat(List.of("QUY", "RVN", "STMUNGO"))
                .allSatisfy(code -> assertThat(action.isSeenBy(Optional.of(new OdsCode(code))))
                        .isTrue());
        assertThat(action.isSeenBy(Optional.of(new OdsCode("QOX")))).isFalse();
        assertThat(action.isSeenBy(Optional.empty())).isFalse();
    }

    @Test
    void comesFromItsDraftAndStandsByItsDueDate() {
        assertThat(action().id()).isEqualTo(new ActionId("rev-1~d1"));
        assertThat(action().place()).isEqualTo("2025-03-31~rev-1~d1");
    }

    @Test
    void nobodyKeepsItWithoutAPost() {
        assertThat(action().mayBeKeptBy(new Authority(Somebody.of("QUY"), List.of())))
                .isFalse();
    }

    private static Action action() {
        Commitment commitment = new Commitment(
                "d1", 3, "Name a key worker", "For everyone", Term.SHORT, Scope.LOCAL, RVN, "Service manager", DUE);
        return Action.open(
                new Action.Origin(new ReviewId("rev-1"), "Review", QUY, List.of(QUY, new OdsCode("STMUNGO")), 1),
                commitment,
                NOON);
    }

    private static Entry entry(long version) {
        return new Entry(NOON, new PersonId("p"), "Lead", RVN, new RememberedKey("k" + version, "h"), "salt", version);
    }
}
