package countersign.gateway.delivery;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.call.failure.Refused;
import countersign.gateway.client.review.nhsereturn.WebhookClient;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.SendOnce;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has messages sent again, and goes back to the page it was asked from. */
@Controller
class SendAgainController {

    private final WebhookClient client;

    SendAgainController(WebhookClient client) {
        this.client = client;
    }

    record AgainForm(@Nullable SendOnce sendOnce) {

        String key() {
            return SendOnce.orFresh(sendOnce).key();
        }
    }

    @PostMapping("/returns/{id}/messages/{message}/replay")
    String fromReturn(
            @PathVariable("id") String id,
            @PathVariable("message") String message,
            @ModelAttribute AgainForm form,
            RedirectAttributes then) {
        isOf(client.delivery(message).subject(), id);
        return sent(() -> again(message, form), "/returns/" + id, then);
    }

    @PostMapping("/webhook-endpoints/{id}/messages/{message}/replay")
    String fromEndpoint(
            @PathVariable("id") String id,
            @PathVariable("message") String message,
            @ModelAttribute AgainForm form,
            RedirectAttributes then) {
        isOf(client.delivery(message).endpoint(), id);
        return sent(() -> again(message, form), "/webhook-endpoints/" + id + "/messages/" + message, then);
    }

    /** All that waits for the endpoint, but for what is too old. */
    @PostMapping("/webhook-endpoints/{id}/replay")
    String allWaiting(@PathVariable("id") String id, @ModelAttribute AgainForm form, RedirectAttributes then) {
        return sent(
                () -> {
                    int count = client.sendWaiting(id, form.key()).replayed();
                    return count == 0
                            ? "Nothing was waiting to be sent"
                            : Words.count(count, "message") + " being sent";
                },
                "/webhook-endpoints/" + id,
                then);
    }

    /** What is sent is what the page was about. */
    private static void isOf(String whose, String wanted) {
        if (!whose.equals(wanted)) {
            throw new NotThere();
        }
    }

    private String again(String message, AgainForm form) {
        client.replay(message, form.key());
        return "The message is being sent again";
    }

    /** Says what came of it. */
    private static String sent(Supplier<String> again, String back, RedirectAttributes then) {
        try {
            then.addFlashAttribute("done", again.get());
        } catch (Refused refused) {
            then.addFlashAttribute("refused", refused.problem().detail());
        }
        return "redirect:" + back;
    }
}
