package countersign.review.nhsereturn.route;

import countersign.bpmn.JobTypes;
import countersign.platform.engine.HeldWorkHandler;
import countersign.review.nhsereturn.Returns;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process of a return can wait for. */
@Configuration(proxyBeanMethods = false)
class ReturnWaits {

    @Bean
    HeldWorkHandler awaitDelivery(Returns returns, Clock clock) {
        return new ReturnWait(JobTypes.AWAIT_DELIVERY, returns, clock);
    }

    @Bean
    HeldWorkHandler awaitUndeliveredReturn(Returns returns, Clock clock) {
        return new ReturnWait(JobTypes.AWAIT_UNDELIVERED_RETURN, returns, clock);
    }

    @Bean
    HeldWorkHandler awaitQueryResponse(Returns returns, Clock clock) {
        return new ReturnWait(JobTypes.AWAIT_QUERY_RESPONSE, returns, clock);
    }
}
