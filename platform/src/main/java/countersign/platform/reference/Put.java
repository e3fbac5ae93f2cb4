package countersign.platform.reference;

import countersign.platform.http.EntityTag;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What is there after a put, and whether it is new. */
public record Put<T>(T value, long version, boolean isNew) {

    /** 201 when it is new, 200 when it was there, with its version; or the refusal. */
    public static <T> ResponseEntity<?> answer(Outcome<Put<T>> outcome, Function<T, ?> view) {
        return Respond.with(outcome, put -> ResponseEntity.status(put.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(new EntityTag(put.version()).header())
                .body(view.apply(put.value())));
    }
}
