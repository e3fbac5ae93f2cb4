package countersign.review.nhsereturn.evidence;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = SignoffBundles.class)
class EvidenceConfiguration {}
