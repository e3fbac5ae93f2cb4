package countersign.review.nhsereturn.reading;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnSight;
import countersign.review.nhsereturn.Returns;
import countersign.review.organisation.Organisation;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The returns that a caller may know of, the latest first: an ICB's own, or those submitted to a region or nationally.
 */
@Component
class ReturnLists {

    /** More than this share one instant only in a test. */
    private static final int AT_ONE_INSTANT = 50;

    private final Returns returns;
    private final ReturnSight sight;
    private final Authorities authorities;
    private final Organisations organisations;

    ReturnLists(Returns returns, ReturnSight sight, Authorities authorities, Organisations organisations) {
        this.returns = returns;
        this.sight = sight;
        this.authorities = authorities;
        this.organisations = organisations;
    }

    /** A page, as the caller's organisation sees them. */
    Page<Versioned<NhseReturn>> seenBy(Caller caller, @Nullable Cursor cursor, int limit) {
        return reader(caller).map(reader -> page(reader, cursor, limit)).orElseGet(() -> Page.whole(List.of()));
    }

    /** All of one review that the caller may know of. */
    List<Versioned<NhseReturn>> of(ReviewId review, Caller caller) {
        Authority authority = authorities.of(caller);
        return returns.of(review).stream()
                .filter(found -> sight.sees(found.body(), authority))
                .toList();
    }

    /** How an organisation reads its list: from a time on, and sorted by what. */
    private record Reader(
            BiFunction<Instant, Integer, List<Versioned<NhseReturn>>> fetch, Function<NhseReturn, Instant> sortedBy) {}

    private Optional<Reader> reader(Caller caller) {
        return caller.organisation().flatMap(organisations::find).flatMap(home -> reader(home, authorities.of(caller)));
    }

    private Optional<Reader> reader(Organisation home, Authority authority) {
        OdsCode ods = home.ods();
        return switch (home.kind()) {
            case ICB ->
                Optional.of(new Reader((from, most) -> returns.ofIcb(ods, from, most), found -> found.file()
                        .preparedAt()));
            case NHSE_REGION ->
                Optional.of(new Reader((from, most) -> returns.submittedTo(ods, from, most), ReturnLists::submittedAt));
            case NHSE_NATIONAL ->
                sight.isNationalLead(authority)
                        ? Optional.of(new Reader(returns::submitted, ReturnLists::submittedAt))
                        : Optional.empty();
            case NHS_TRUST, VCSE -> Optional.empty();
        };
    }

    private static Page<Versioned<NhseReturn>> page(Reader reader, @Nullable Cursor cursor, int limit) {
        Instant from = cursor == null ? Cursor.LATEST : cursor.instant(0);
        String after = cursor == null ? "" : cursor.keys().getLast();
        List<Versioned<NhseReturn>> fetched = reader.fetch().apply(from, limit + 1 + AT_ONE_INSTANT).stream()
                .filter(found -> !reader.sortedBy().apply(found.body()).equals(from)
                        || found.id().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.cut(
                fetched,
                limit,
                found -> Cursor.at(reader.sortedBy().apply(found.body()).toString(), found.id()));
    }

    private static Instant submittedAt(NhseReturn found) {
        return found.submittedAt().orElseThrow();
    }
}
