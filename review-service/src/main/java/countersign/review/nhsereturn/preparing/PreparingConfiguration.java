package countersign.review.nhsereturn.preparing;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = BoardDecisions.class)
class PreparingConfiguration {}
