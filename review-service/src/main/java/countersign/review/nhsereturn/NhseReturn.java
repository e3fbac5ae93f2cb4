package countersign.review.nhsereturn;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Receipt;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.envelope.Transit;
import countersign.review.nhsereturn.file.ReturnFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A return with everything that has happened to it.
 *
 * @param submittedAt when the region first came to see it
 * @param envelopes every sending, the latest last
 * @param waits the engine's jobs that wait on it, or have waited
 * @param attention who has to look at it; it follows from the rest
 * @param chaseJobs the jobs that recorded a chase, one each
 */
public record NhseReturn(
        ReturnFile file,
        Standing standing,
        Optional<Instant> submittedAt,
        List<Envelope> envelopes,
        List<Wait> waits,
        Attention attention,
        List<Event> events,
        List<Receipt> receipts,
        List<Long> chaseJobs) {

    public NhseReturn {
        attention = Attention.of(standing, waits, envelopes);
    }

    public static NhseReturn prepared(ReturnFile file) {
        return new NhseReturn(
                file,
                new Standing.Prepared(),
                Optional.empty(),
                List.of(),
                List.of(),
                Attention.NOBODYS,
                List.of(),
                List.of(),
                List.of());
    }

    public OdsCode icb() {
        return file.icb();
    }

    /** The latest sending; none before the first. */
    public Optional<Envelope> latest() {
        return envelopes.isEmpty() ? Optional.empty() : Optional.of(envelopes.getLast());
    }

    public int sequence() {
        return envelopes.size();
    }

    public NhseReturn with(Standing changed) {
        return new NhseReturn(file, changed, submittedAt, envelopes, waits, attention, events, receipts, chaseJobs);
    }

    public NhseReturn submitted(Envelope envelope) {
        return new NhseReturn(
                file,
                standing.dispatched(),
                submittedAt.or(() -> Optional.of(envelope.dispatchedAt())),
                added(envelopes, envelope),
                waits,
                attention,
                events,
                receipts,
                chaseJobs);
    }

    /** With every envelope as the change leaves it. */
    public NhseReturn withEnvelopes(UnaryOperator<Envelope> change) {
        return new NhseReturn(
                file,
                standing,
                submittedAt,
                envelopes.stream().map(change).toList(),
                waits,
                attention,
                events,
                receipts,
                chaseJobs);
    }

    /** With the latest envelope received by another way, unless it has arrived. */
    public NhseReturn received(Transit.ReceivedOtherwise otherwise) {
        return withEnvelopes(envelope -> envelope.sequence() == sequence() ? envelope.received(otherwise) : envelope);
    }

    public NhseReturn with(Event event) {
        return new NhseReturn(
                file, standing, submittedAt, envelopes, waits, attention, added(events, event), receipts, chaseJobs);
    }

    public NhseReturn keeping(Receipt receipt) {
        return new NhseReturn(
                file, standing, submittedAt, envelopes, waits, attention, events, added(receipts, receipt), chaseJobs);
    }

    public NhseReturn chasedBy(long job) {
        return new NhseReturn(
                file, standing, submittedAt, envelopes, waits, attention, events, receipts, added(chaseJobs, job));
    }

    NhseReturn withWaits(List<Wait> changed) {
        return new NhseReturn(file, standing, submittedAt, envelopes, changed, attention, events, receipts, chaseJobs);
    }

    private static <T> List<T> added(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
