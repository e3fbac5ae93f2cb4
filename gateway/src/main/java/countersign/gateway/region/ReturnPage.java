package countersign.gateway.region;

import countersign.gateway.client.review.nhsereturn.Return;
import countersign.gateway.delivery.Sent;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.SendOnce;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.Callout;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import java.util.List;
import java.util.Optional;

/**
 * A return as it is drawn.
 *
 * @param approval of the revision by the Board, and under which conditions
 * @param document address of the exact document in its frame; empty when there is none
 * @param failing a warning while the receiver does not take it
 * @param messages one for each endpoint and sending, for those who may know of them
 * @param evidence with which its receiver verifies it
 * @param form which form is open because of a problem: {@code query}, {@code response}, {@code resolution} or empty
 */
record ReturnPage(
        Return found,
        String heading,
        String caption,
        Tag state,
        SummaryList facts,
        Optional<Tag> approval,
        List<SummaryList> conditions,
        String document,
        List<Exchange> exchanges,
        Optional<Callout> failing,
        List<Sent> messages,
        Table attempts,
        String withdrawUntil,
        Textarea text,
        Radios response,
        Radios resolution,
        SendOnce sendOnce,
        EvidenceSection evidence,
        String form) {

    /** A query and, if there is one, its answer. */
    record Exchange(String asked, String question, String answered, String answer) {}
}
