package countersign.gateway.programme.timeline;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(
        name = "timeline-actions",
        url = "${countersign.services.actions.url}",
        path = "/api/actions",
        configuration = UserFeign.class)
interface ActionsTimeline extends Timelines {}
