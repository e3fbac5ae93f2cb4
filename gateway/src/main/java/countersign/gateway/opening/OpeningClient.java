package countersign.gateway.opening;

import countersign.gateway.call.Paged;
import countersign.gateway.call.UserFeign;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

@FeignClient(
        name = "opening",
        url = "${countersign.services.review.url}",
        path = "/api/review",
        configuration = UserFeign.class)
interface OpeningClient {

    /**
     * An organisation; its kind is {@code icb}, {@code nhs-trust}, {@code vcse}, {@code nhse-region} or
     * {@code nhse-national}.
     */
    record Organisation(
            String ods, String name, String kind, @Nullable String region) {

        boolean provides() {
            return kind.equals("nhs-trust") || kind.equals("vcse");
        }
    }

    /** A team of a provider. */
    record Team(String id, String name, @Nullable String locality, List<String> commissionedBy) {}

    /** A person in a post. */
    record Appointment(
            String person,
            String personName,
            String post,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A review that was opened. */
    record Opened(String id) {}

    @GetMapping("/organisations")
    Paged<Organisation> organisations(
            @RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);

    @GetMapping("/organisations/{ods}/teams")
    Paged<Team> teams(@PathVariable("ods") String ods);

    @GetMapping("/appointments")
    Paged<Appointment> appointments(@RequestParam("organisation") String ods);

    @PostMapping("/reviews")
    Opened open(@RequestHeader("Idempotency-Key") String key, @RequestBody OpeningRequest request);
}
