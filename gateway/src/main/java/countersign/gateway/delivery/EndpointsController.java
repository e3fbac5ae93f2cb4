package countersign.gateway.delivery;

import countersign.gateway.call.Paged;
import countersign.gateway.client.review.nhsereturn.WebhookClient;
import countersign.gateway.client.review.nhsereturn.WebhookClient.Delivery;
import countersign.gateway.client.review.nhsereturn.WebhookClient.Endpoint;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Webhook endpoints and what was sent to them: all for operators, and for an organisation its own. */
@Controller
@RequestMapping("/webhook-endpoints")
class EndpointsController {

    private static final int PAGE = 50;

    private final WebhookClient client;
    private final DeliveryWords delivery;
    private final Words words;
    private final OrganisationNames names;

    EndpointsController(WebhookClient client, DeliveryWords delivery, Words words, OrganisationNames names) {
        this.client = client;
        this.delivery = delivery;
        this.words = words;
        this.names = names;
    }

    @GetMapping
    ModelAndView list() {
        var rows = client.endpoints().items().stream()
                .map(endpoint -> List.of(
                        Cell.link(endpoint.id(), path(endpoint.id())),
                        Cell.of(names.of(endpoint.organisation())),
                        Cell.of(endpoint.url()),
                        Cell.tag(tag(endpoint))))
                .toList();
        return new ModelAndView("delivery/endpoints")
                .addObject(
                        "endpoints",
                        Table.belowHeading(
                                "Webhook endpoints",
                                List.of("Endpoint", "Organisation", "Address", "State"),
                                rows,
                                "There are no webhook endpoints that you may see."));
    }

    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable("id") String id, @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var endpoint = client.endpoint(id);
        var some = client.to(id, cursor, PAGE);
        return new ModelAndView("delivery/endpoint")
                .addObject("id", id)
                .addObject("facts", facts(endpoint))
                .addObject("messages", messages(id, some.items()))
                .addObject("next", some.next() == null ? "" : some.next())
                .addObject(
                        "waiting",
                        WaitingPart.of(endpoint, client.waitingFor(id).items(), words))
                .addObject("back", new BackLink("/webhook-endpoints", "All endpoints"));
    }

    @GetMapping("/{id}/messages/{message}")
    ModelAndView message(@PathVariable("id") String id, @PathVariable("message") String message) {
        var found = client.delivery(message);
        return new ModelAndView("delivery/message")
                .addObject("id", id)
                .addObject("message", delivery.message(found))
                .addObject("about", found.subject())
                .addObject(
                        "attempts",
                        delivery.attempts(Paged.whole((cursor, limit) -> client.attempts(message, cursor, limit))
                                .items()))
                .addObject("back", new BackLink(path(id), "Endpoint " + id));
    }

    private Table messages(String endpoint, List<Delivery> messages) {
        return Table.belowHeading(
                "Messages",
                List.of("Message", "Since", "State"),
                messages.stream().map(message -> row(endpoint, message)).toList(),
                "Nothing has been sent to this endpoint yet.");
    }

    private List<Cell> row(String endpoint, Delivery message) {
        return List.of(
                Cell.link(message.id(), path(endpoint) + "/messages/" + message.id()),
                Cell.of(words.moment(message.createdAt())),
                Cell.tag(delivery.tag(message)).withNote(delivery.sentence(message)));
    }

    private SummaryList facts(Endpoint endpoint) {
        return SummaryList.of()
                .row("Organisation", names.of(endpoint.organisation()))
                .row("Address", endpoint.url())
                .row("State", tag(endpoint).text())
                .rowIfAny(
                        "Switched off",
                        endpoint.disabledAt(),
                        since -> words.moment(since) + ", because its receiver answered that it is gone for good (410)."
                                + " An administrator enters its address again when it is back.");
    }

    private static Tag tag(Endpoint endpoint) {
        return endpoint.state().equals("active") ? Tag.of("Active", "green") : Tag.of("Switched off", "red");
    }

    private static String path(String endpoint) {
        return "/webhook-endpoints/" + endpoint;
    }
}
