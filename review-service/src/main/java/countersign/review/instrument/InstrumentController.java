package countersign.review.instrument;

import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import countersign.review.outcome.Respond;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The instruments are published by NHS England: whoever can log in may read them. */
@RestController
class InstrumentController {

    private final Instruments instruments;

    InstrumentController(Instruments instruments) {
        this.instruments = instruments;
    }

    @GetMapping("/api/review/instruments/{id}/versions/{version}")
    @Answers(Instrument.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String id, @PathVariable int version) {
        Outcome<Instrument> outcome = instruments
                .find(new InstrumentRef(id, version))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new Refusal.NotFound("There is no such version of an instrument.")));
        return Respond.ok(outcome);
    }
}
