package countersign.review.nhsereturn.sending;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = SignoffAudit.class)
class SendingConfiguration {}
