package countersign.review.nhsereturn.sending;

import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.platform.outcome.Change;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.ReturnAudit;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.webhook.delivery.DeliveryFailing;
import countersign.webserver.calendar.EnglishTime;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * The region's endpoint does not take a return: the ICB, the region and the operator are told, long before the attempts
 * run out. It is work of theirs until the return has arrived.
 */
@Component
class NoteFailingDelivery implements OutboxHandler<DeliveryFailing> {

    private final Returns returns;

    NoteFailingDelivery(Returns returns) {
        this.returns = returns;
    }

    @Override
    public MessageType<DeliveryFailing> type() {
        return DeliveryFailing.TYPE;
    }

    @Override
    public void deliver(DeliveryFailing failing, Origin origin) {
        returns.mustChange(new ReturnId(failing.subject()), found -> noted(found, failing, origin.at()));
    }

    @Override
    public String inWords(DeliveryFailing failing) {
        return "Telling the ICB, the region and the operator that a return does not arrive";
    }

    private static Change<NhseReturn, Boolean> noted(NhseReturn before, DeliveryFailing failing, Instant at) {
        NhseReturn after = before.withEnvelopes(envelope -> envelope.failing(failing.delivery(), at));
        return after.equals(before)
                ? Change.of(before, false)
                : Change.of(
                        after.with(Event.automatic(
                                at, before.icb(), "delivery-failing", sequence(before, failing), words(failing))),
                        true,
                        ReturnAudit.entry(after, "delivery-failing", at));
    }

    private static int sequence(NhseReturn told, DeliveryFailing failing) {
        return told.envelopes().stream()
                .filter(envelope -> envelope.sendings().stream()
                        .anyMatch(sending -> sending.delivery().equals(failing.delivery())))
                .mapToInt(Envelope::sequence)
                .findFirst()
                .orElse(told.sequence());
    }

    private static String words(DeliveryFailing failing) {
        return failing.failures() + " attempts in a row have failed. The last one: " + failing.last()
                + ". The next one is due on " + EnglishTime.inWords(Instant.parse(failing.next())) + ".";
    }
}
