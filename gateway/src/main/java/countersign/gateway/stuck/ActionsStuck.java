package countersign.gateway.stuck;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(
        name = "stuck-actions",
        url = "${countersign.services.actions.url}",
        path = "/api/actions",
        configuration = UserFeign.class)
interface ActionsStuck extends StuckClient {}
