package countersign.gateway.client.review;

import countersign.gateway.call.Paged;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Organisations of review-service, and who the signed-in person is there. */
@FeignClient(name = "organisations", url = "${countersign.services.review.url}", path = "/api/review")
public interface OrganisationClient {

    /**
     * An organisation; its kind is {@code icb}, {@code nhs-trust}, {@code vcse}, {@code nhse-region} or
     * {@code nhse-national}.
     */
    record Organisation(
            String ods, String name, String kind, @Nullable String region) {

        public boolean provides() {
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

    @GetMapping("/me")
    Me me();

    @GetMapping("/organisations")
    Paged<Organisation> organisations(
            @RequestParam("cursor") @Nullable String cursor, @RequestParam("limit") int limit);

    @GetMapping("/organisations/{ods}")
    Organisation organisation(@PathVariable("ods") String ods);

    @GetMapping("/organisations/{ods}/teams")
    Paged<Team> teams(@PathVariable("ods") String ods);

    @GetMapping("/appointments")
    Paged<Appointment> appointments(@RequestParam("organisation") String ods);
}
