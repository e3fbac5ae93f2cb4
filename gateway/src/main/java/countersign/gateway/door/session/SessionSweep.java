package countersign.gateway.door.session;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Removes ended sessions, at most a thousand a pass. An ended session is already refused when it is read, so that
 * nothing depends on this pass; two replicas that sweep at once do no harm, hence no lease.
 */
class SessionSweep implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);
    private static final int PASS = 1000;

    private final MongoCollection<Document> sessions;
    private final Clock clock;

    SessionSweep(MongoCollection<Document> sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Before the port opens, so that no session is written meanwhile; without the store it is left to the sweep. */
    @Override
    public void afterPropertiesSet() {
        try {
            createIndex();
        } catch (MongoException e) {
            LOG.warn("The index of sessions could not be created yet: {}", e.getMessage());
        }
    }

    private void createIndex() {
        sessions.createIndex(Indexes.ascending("expiresAt"));
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5M")
    void sweep() {
        try {
            createIndex();
            var ended = new ArrayList<String>();
            sessions.find(lte("expiresAt", Date.from(clock.instant())))
                    .projection(Projections.include("_id"))
                    .limit(PASS)
                    .forEach(session -> ended.add(session.getString("_id")));
            if (!ended.isEmpty()) {
                sessions.deleteMany(in("_id", ended));
            }
        } catch (MongoException e) {
            LOG.warn("Ended sessions could not be swept and will be at the next pass: {}", e.getMessage());
        }
    }
}
