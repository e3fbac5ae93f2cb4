package countersign.platform.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import countersign.platform.codec.Codecs;
import countersign.platform.outbox.OutboxSignal;
import countersign.platform.sweep.SweepLease;
import countersign.platform.sweep.Sweeper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@AutoConfiguration(after = MongoAutoConfiguration.class)
class MongoPlatformAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer recordCodecs() {
        return settings -> settings.codecRegistry(Codecs.registry());
    }

    /** What is acknowledged is on most replicas; who cannot be served hears it in seconds. */
    @Bean
    MongoClientSettingsBuilderCustomizer safeAndPrompt() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS));
    }

    @Bean
    DatabaseAwayAdvice databaseAway() {
        return new DatabaseAwayAdvice();
    }

    @Bean
    ExpirySweep expirySweep(MongoDatabase database, Clock clock, ObjectProvider<IndexCatalogue> catalogues) {
        return new ExpirySweep(database, clock, catalogues::stream);
    }

    @Bean
    Sweeper expirySweeper(
            ExpirySweep expiry,
            MongoDatabase database,
            Clock clock,
            @Value("${countersign.mongo.expiry-sweep-every:1m}") Duration every) {
        return Sweeper.leased("expiry", every, new SweepLease(database, clock), expiry::sweep);
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails connection) {
        var name = connection.getConnectionString().getDatabase();
        if (name == null) {
            throw new IllegalStateException("spring.mongodb.uri must name a database as its path");
        }
        return client.getDatabase(name);
    }

    @Bean
    Indexes indexes(MongoDatabase database) {
        return new Indexes(database);
    }

    /** First of what is prepared: the rest may write. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DeclaredIndexes declaredIndexes(Indexes indexes, ObjectProvider<IndexCatalogue> catalogues) {
        return new DeclaredIndexes(indexes, catalogues::orderedStream);
    }

    @Bean
    AggregateStores aggregateStores(
            MongoDatabase database, ObjectProvider<OutboxSignal> signal, DeclaredIndexes indexes) {
        return new AggregateStores(database, signal.getIfAvailable(OutboxSignal::none), indexes);
    }
}
