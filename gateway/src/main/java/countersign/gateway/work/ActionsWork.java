package countersign.gateway.work;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(
        name = "work-actions",
        url = "${countersign.services.actions.url}",
        path = "/api/actions",
        configuration = UserFeign.class)
interface ActionsWork extends WorkClient {}
