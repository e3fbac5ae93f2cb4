package countersign.gateway.door.kept;

import com.mongodb.client.MongoDatabase;
import countersign.gateway.door.session.Sealed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Forms that were sent in vain. Only what came with a token of ours is kept, for the person whom the token names, a
 * week long, the latest twenty of each.
 */
@Component
public class KeptForms implements InitializingBean {

    private static final int MOST_CHARACTERS = 300_000;

    private final PersonalStore<KeptForm> kept;
    private final FormTokens tokens;
    private final Clock clock;

    KeptForms(MongoDatabase database, FormTokens tokens, Sealed sealed, Clock clock) {
        var kind = new PersonalStore.Kind<>("keptForms", "kept-form", KeptForm.class, Duration.ofDays(7), 20);
        this.kept = new PersonalStore<>(database, kind, sealed, clock);
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        kept.createIndexes();
    }

    /** Keeps what this request brings; answers its id, or nothing if it is not to be kept. */
    public Optional<String> keep(HttpServletRequest request) {
        return tokens.sent(request)
                .filter(_ -> characters(request) <= MOST_CHARACTERS)
                .map(token -> keep(token, request));
    }

    private String keep(FormToken token, HttpServletRequest request) {
        var id = kept.newId();
        var address = FormTokens.address(request);
        kept.put(id, token.person(), KeptForm.of(token.page(), address, request.getParameterMap(), clock.instant()));
        return id;
    }

    /** Only for the person who typed it. */
    public Optional<KeptForm> find(String id, String person) {
        return kept.find(id, person);
    }

    /** Everything that is kept for a person, the latest first. */
    public List<PersonalStore.Stored<KeptForm>> of(String person) {
        return kept.of(person);
    }

    public void forget(String id, String person) {
        kept.forget(id, person);
    }

    private static long characters(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Stream::of)
                .mapToLong(String::length)
                .sum();
    }
}
