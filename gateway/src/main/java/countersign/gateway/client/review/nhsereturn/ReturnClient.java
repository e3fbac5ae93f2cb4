package countersign.gateway.client.review.nhsereturn;

import countersign.gateway.call.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Returns of review-service. */
@FeignClient(name = "returns", url = "${countersign.services.review.url}", path = "/api/review/returns")
public interface ReturnClient {

    /** What the region says about exactly this content. */
    record Answer(String contentSha256, @Nullable String text) {}

    /** What the ICB answers to a query; {@code resubmit} the same revision, or {@code rework}. */
    record Response(String text, String outcome) {}

    /** Why an acceptance was a mistake. */
    record Withdrawal(String reason) {}

    /** What is to happen with a return that could not be delivered. */
    record Resolution(String outcome, String reason) {}

    /** All that the signed-in person may see, or those of one review. */
    @GetMapping
    Paged<Return> returns(
            @RequestParam("review") @Nullable String review,
            @RequestParam("cursor") @Nullable String cursor,
            @RequestParam("limit") int limit);

    @GetMapping("/{id}")
    Return one(@PathVariable("id") String id);

    /** The exact bytes; nothing on the way may decode them. */
    @GetMapping("/{id}/content")
    byte[] content(@PathVariable("id") String id);

    /** The content of a policy confirmation, read rather than handed on. */
    @GetMapping("/{id}/content")
    PolicyConfirmation policyConfirmation(@PathVariable("id") String id);

    /** The exact document of the revision that was returned. */
    @GetMapping("/{id}/document.html")
    byte[] document(@PathVariable("id") String id);

    /** What lies behind the return's link, for whoever wants to verify it. */
    @GetMapping("/{id}/evidence")
    Evidence evidence(@PathVariable("id") String id);

    @GetMapping("/{id}/evidence/{name}")
    byte[] evidence(@PathVariable("id") String id, @PathVariable("name") String name);

    @PostMapping("/{id}/acknowledgement")
    void acknowledge(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Answer answer);

    @PostMapping("/{id}/query")
    void query(@PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Answer answer);

    @PostMapping("/{id}/acceptance")
    void accept(
            @PathVariable("id") String id, @RequestHeader("Idempotency-Key") String key, @RequestBody Answer answer);

    @PostMapping("/{id}/acceptance-withdrawal")
    void withdraw(
            @PathVariable("id") String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Withdrawal withdrawal);

    @PostMapping("/{id}/query-response")
    void respond(
            @PathVariable("id") String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Response response);

    @PostMapping("/{id}/undelivered-resolution")
    void resolve(
            @PathVariable("id") String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Resolution resolution);
}
