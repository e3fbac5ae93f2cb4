package countersign.review.nhsereturn.sending;

import countersign.platform.identity.OdsCode;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The latest checkpoint of an ICB's audit chain, so that others hold it. Without one a return goes all the same. */
@Component
class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final SignoffAudit audit;

    Checkpoints(SignoffAudit audit) {
        this.audit = audit;
    }

    Optional<Map<String, Object>> latest(OdsCode icb) {
        try {
            return Optional.ofNullable(audit.checkpoint(icb.value()));
        } catch (RuntimeException noAnswer) {
            LOG.info("The return of {} goes without an audit checkpoint: {}", icb, noAnswer.toString());
            return Optional.empty();
        }
    }
}
