package countersign.gateway.stuck;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(
        name = "stuck-signoff",
        url = "${countersign.services.signoff.url}",
        path = "/api/signoff",
        configuration = UserFeign.class)
interface SignoffStuck extends StuckClient {}
