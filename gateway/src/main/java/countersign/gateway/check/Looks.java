package countersign.gateway.check;

import com.mongodb.client.MongoDatabase;
import countersign.gateway.door.kept.PersonalStore;
import countersign.gateway.door.session.Sealed;
import countersign.gateway.page.form.CheckFirst;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** The check pages that people were shown, a week long, the latest forty of each. */
@Component
class Looks implements InitializingBean {

    /**
     * A check page.
     *
     * @param again id of the kept form that was sent once more with it; empty for none
     * @param ledTo address of this site with what came of it; empty until it was done
     */
    record Look(CheckFirst.Page page, String again, String ledTo) implements Serializable {}

    private static final int MOST_CHARACTERS = 300_000;

    private final PersonalStore<Look> kept;

    Looks(MongoDatabase database, Sealed sealed, Clock clock) {
        var kind = new PersonalStore.Kind<>("checkPages", "check-page", Look.class, Duration.ofDays(7), 40);
        this.kept = new PersonalStore<>(database, kind, sealed, clock);
    }

    @Override
    public void afterPropertiesSet() {
        kept.createIndexes();
    }

    /** Answers its id, or nothing if it is too long to be kept. */
    Optional<String> keep(Look look, String person) {
        if (look.page().characters() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        var id = kept.newId();
        kept.put(id, person, look);
        return Optional.of(id);
    }

    /** Only for the person to whom it was shown. */
    Optional<Look> find(String id, String person) {
        return kept.find(id, person);
    }

    /** It was done, and that led here. */
    void done(String id, String person, String address) {
        find(id, person).ifPresent(look -> kept.put(id, person, new Look(look.page(), look.again(), address)));
    }
}
