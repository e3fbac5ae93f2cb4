package countersign.gateway.programme.timeline;

import countersign.gateway.call.UserFeign;
import org.springframework.cloud.openfeign.FeignClient;

@FeignClient(
        name = "timeline-signoff",
        url = "${countersign.services.signoff.url}",
        path = "/api/signoff",
        configuration = UserFeign.class)
interface SignoffTimeline extends Timelines {}
