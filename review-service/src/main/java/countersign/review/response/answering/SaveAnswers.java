package countersign.review.response.answering;

import countersign.platform.identity.Caller;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.form.Form;
import countersign.review.form.published.Forms;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Saves answers, each over the version that was read. Saving what is there already changes nothing, so a repeat is
 * safe.
 */
@Component
class SaveAnswers {

    private static final int ATTEMPTS = 10;

    private final OpenResponses desk;
    private final Forms forms;
    private final Authorities authorities;
    private final AnswerWriter writer;
    private final Clock clock;

    SaveAnswers(OpenResponses desk, Forms forms, Authorities authorities, AnswerWriter writer, Clock clock) {
        this.desk = desk;
        this.forms = forms;
        this.authorities = authorities;
        this.writer = writer;
        this.clock = clock;
    }

    /** All of them, or none; answers them as they are now. */
    Outcome<SavedAnswers> save(ResponseId id, Caller caller, Function<Form, Outcome<List<GivenAnswer>>> check) {
        Authority authority = authorities.of(caller);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome<SavedAnswers>> outcome = once(id, authority, check);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return Outcome.refused(new Refusal.Busy());
    }

    private Optional<Outcome<SavedAnswers>> once(
            ResponseId id, Authority authority, Function<Form, Outcome<List<GivenAnswer>>> check) {
        Outcome<Optional<SavedAnswers>> outcome = desk.open(id, authority).then(open -> {
            Form form = forms.get(open.file().form());
            return check.apply(form).then(given -> write(open, form, given, authority));
        });
        return switch (outcome) {
            case Outcome.Refused<Optional<SavedAnswers>>(Refusal why) -> Optional.of(Outcome.refused(why));
            case Outcome.Done<Optional<SavedAnswers>>(Optional<SavedAnswers> saved) -> saved.map(Outcome::done);
        };
    }

    /** Nothing if somebody else wrote in between. */
    private Outcome<Optional<SavedAnswers>> write(
            Response.Issued open, Form form, List<GivenAnswer> given, Authority authority) {
        Act act = Act.of(authority.caller(), clock);
        Merge merge = Merge.of(open.sheet(), given, act);
        Optional<Refusal> refusal = merge.refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean written = merge.changed().isEmpty() || writer.write(open, merge.changed(), act);
        return Outcome.done(
                written ? Optional.of(new SavedAnswers(merge.after(), form, open.sheet(), given)) : Optional.empty());
    }
}
