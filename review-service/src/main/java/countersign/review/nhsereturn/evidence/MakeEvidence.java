package countersign.review.nhsereturn.evidence;

import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.MessageType;
import countersign.platform.outbox.Origin;
import countersign.platform.outbox.OutboxHandler;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.nhsereturn.sending.EvidenceOrder;
import org.springframework.stereotype.Component;

/** Has the evidence of a return made when it is sent: ordered in the same write, and tried until it is there. */
@Component
class MakeEvidence implements OutboxHandler<EvidenceOrder> {

    private final Returns returns;
    private final Evidence evidence;

    MakeEvidence(Returns returns, Evidence evidence) {
        this.returns = returns;
        this.evidence = evidence;
    }

    @Override
    public MessageType<EvidenceOrder> type() {
        return EvidenceOrder.TYPE;
    }

    @Override
    public void deliver(EvidenceOrder order, Origin origin) {
        NhseReturn sent = returns.find(new ReturnId(origin.aggregate()))
                .map(Versioned::body)
                .orElseThrow();
        evidence.make(sent.file());
    }

    @Override
    public String inWords(EvidenceOrder order) {
        return "Making the evidence of a return, with which its receiver can verify it";
    }
}
