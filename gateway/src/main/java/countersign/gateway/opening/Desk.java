package countersign.gateway.opening;

import com.mongodb.client.MongoDatabase;
import countersign.gateway.call.failure.NotAllowed;
import countersign.gateway.call.failure.NotThere;
import countersign.gateway.client.review.Me;
import countersign.gateway.door.kept.PersonalStore;
import countersign.gateway.door.kept.PersonalStore.Stored;
import countersign.gateway.door.session.Sealed;
import countersign.gateway.page.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Who sits down to open a review, and what they have typed so far: drafts of their own, for 30 days. */
@Component
class Desk implements InitializingBean {

    private static final Duration LASTS = Duration.ofDays(30);
    private static final int MOST = 20;
    private static final int ID_LENGTH = 22;

    private final Person person;
    private final PersonalStore<Draft> drafts;

    Desk(Person person, MongoDatabase database, Sealed sealed, Clock clock) {
        this.person = person;
        var kind = new PersonalStore.Kind<>("openingDrafts", "opening-draft", Draft.class, LASTS, MOST);
        this.drafts = new PersonalStore<>(database, kind, sealed, clock);
    }

    @Override
    public void afterPropertiesSet() {
        drafts.createIndexes();
    }

    /** The ODS code of the person's ICB; refused unless they hold the post of review lead or programme office. */
    String icb(HttpServletRequest request) {
        return person.current(request)
                .filter(Me::mayOpenReviews)
                .map(Me::organisation)
                .orElseThrow(() ->
                        new NotAllowed("Only the review lead or the programme office of an ICB can open a review."));
    }

    /** For a draft of which nothing is kept yet. */
    String newId() {
        return drafts.newId();
    }

    /** What this person has typed into the draft of this id, or an empty one. */
    Draft draft(HttpServletRequest request, String id) {
        var me = request.getRemoteUser();
        var mine = drafts.find(id, me);
        if (mine.isEmpty() && (id.length() != ID_LENGTH || drafts.isAnothers(id, me))) {
            throw new NotThere();
        }
        return mine.orElseGet(() -> Draft.empty(id));
    }

    /** This person's drafts that became no review yet, the latest first. */
    List<Stored<Draft>> drafts(HttpServletRequest request) {
        return drafts.of(request.getRemoteUser()).stream()
                .filter(kept -> kept.value().opened().isEmpty())
                .toList();
    }

    void keep(HttpServletRequest request, Draft draft) {
        if (!drafts.put(draft.id(), request.getRemoteUser(), draft)) {
            throw new NotThere();
        }
    }

    void forget(HttpServletRequest request, String id) {
        drafts.forget(id, request.getRemoteUser());
    }
}
