package countersign.review.nhsereturn.requirement;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = SignoffStandings.class)
class RequirementConfiguration {}
