package countersign.platform.sample;

import countersign.platform.calls.CallerTokenFeign;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(
        name = "neighbour",
        url = "${countersign.services.neighbour.url:http://127.0.0.1:1}",
        configuration = CallerTokenFeign.class)
interface Neighbour {

    record Thing(String name) {}

    @GetMapping("/things/{id}")
    Thing thing(@PathVariable("id") String id);
}
