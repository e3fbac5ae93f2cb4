package countersign.review.nhsereturn.reading;

import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.outcome.Outcome;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnSight;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import org.springframework.stereotype.Component;

/** Finds a return for those who may know of it; for others it is not there. */
@Component
public class SeenReturns {

    private final Returns returns;
    private final ReturnSight sight;
    private final Authorities authorities;

    SeenReturns(Returns returns, ReturnSight sight, Authorities authorities) {
        this.returns = returns;
        this.sight = sight;
        this.authorities = authorities;
    }

    public Outcome<ReturnFile> by(Caller caller, String id) {
        return versioned(caller, id).map(found -> found.body().file());
    }

    Outcome<Versioned<NhseReturn>> versioned(Caller caller, String id) {
        Authority authority = authorities.of(caller);
        return returns.find(ReturnId.inPath(id))
                .map(found -> sight.seen(found.body(), authority, found))
                .orElseGet(() -> Outcome.refused(Returns.ABSENT));
    }
}
