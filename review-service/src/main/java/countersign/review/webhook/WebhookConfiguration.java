package countersign.review.webhook;

import countersign.platform.mongo.IndexCatalogue;
import countersign.platform.sweep.Sweeper;
import countersign.review.webhook.address.UrlGuard;
import countersign.review.webhook.delivery.AttemptLog;
import countersign.review.webhook.delivery.DeliverOnce;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.delivery.DeliveryPump;
import countersign.review.webhook.endpoint.Endpoints;
import countersign.review.webhook.secret.SecretBox;
import countersign.review.webhook.sending.RetrySchedule;
import countersign.review.webhook.sending.SendingLimits;
import countersign.review.webhook.sending.WebhookSender;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    SecretBox webhookSecrets(WebhookSettings settings) {
        return new SecretBox(settings.key(), new SecureRandom());
    }

    @Bean
    UrlGuard webhookUrls(WebhookSettings settings) {
        return new UrlGuard(settings.allowedHosts());
    }

    @Bean(destroyMethod = "close")
    WebhookSender webhookSender(WebhookSettings settings, Clock clock) {
        return WebhookSender.within(new SendingLimits(settings.lookUp(), settings.connect(), settings.whole()), clock);
    }

    @Bean
    RetrySchedule retrySchedule(WebhookSettings settings) {
        return new RetrySchedule(settings.waits(), settings.failingAfter(), new SecureRandom());
    }

    @Bean
    DeliveryPump deliveryPump(
            Endpoints endpoints, Deliveries deliveries, DeliverOnce deliverOnce, WebhookSettings settings) {
        return new DeliveryPump(endpoints, deliveries, deliverOnce, settings.inFlight());
    }

    @Bean
    Sweeper webhookSweeper(DeliveryPump pump, WebhookSettings settings) {
        return new Sweeper("webhook", settings.sweepEvery(), pump::sweep);
    }

    @Bean
    IndexCatalogue indexesOfEndpoints() {
        return Endpoints.indexes();
    }

    @Bean
    IndexCatalogue indexesOfDeliveries() {
        return Deliveries.indexes();
    }

    @Bean
    IndexCatalogue indexesOfAttempts() {
        return AttemptLog.indexes();
    }
}
