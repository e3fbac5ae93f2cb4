package countersign.gateway.work;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(
        name = "work-signoff",
        url = "${countersign.services.signoff.url}",
        path = "/api/signoff",
        configuration = UserFeign.class)
interface SignoffWork extends WorkClient {}
