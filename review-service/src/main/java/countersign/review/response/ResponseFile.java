package countersign.review.response;

import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.form.FormRef;
import countersign.review.programme.FormUse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a response has in every state, beside its answers.
 *
 * @param series what all responses have in common that answer the same: the use, the form, the period and the
 *     respondent; empty for one that was issued before responses had periods
 * @param moderated whether the provider's lead reads it before the owners of reviews do
 * @param waitsSince since when it waits on whoever has to act now
 * @param citations by the reviews that ask for it, oldest first
 * @param moderations each reading by the provider's lead, oldest first
 * @param participantsChanged who last changed who took part; null while nobody has
 */
public record ResponseFile(
        ResponseId id,
        String series,
        FormUse use,
        FormRef form,
        Subject subject,
        boolean moderated,
        Instant issuedAt,
        Instant waitsSince,
        List<Citation> citations,
        List<Moderation> moderations,
        List<Receipt> receipts,
        @Nullable Act participantsChanged) {

    /** The citation by this id. */
    public Optional<Citation> citation(ResponseId cited) {
        return citation(citation -> citation.id().equals(cited));
    }

    Optional<Citation> citation(Predicate<Citation> which) {
        return citations.stream().filter(which).findFirst();
    }

    /** By the reviews that still wait for it, or have it. */
    public List<Citation> open() {
        return citations.stream().filter(Citation::isOpen).toList();
    }

    /** The one by which a review knows it, where it stands as that review knows it. */
    public Citation cited() {
        return citations.getFirst();
    }

    /** By when it is wanted first, whether or not it closes then. */
    public Optional<Instant> due() {
        return open().stream().flatMap(citation -> citation.due().stream()).min(Comparator.naturalOrder());
    }

    /** What it is, in a sentence, as in "Self-assessment of Bristol ROSE". */
    public String inWords() {
        return use.noun() + " of " + subject.name();
    }

    /** With this citation, in place of the one that has its id. */
    public ResponseFile with(Citation citation) {
        boolean isThere = citation(citation.id()).isPresent();
        List<Citation> all = isThere
                ? citations.stream()
                        .map(one -> one.id().equals(citation.id()) ? citation : one)
                        .toList()
                : with(citations, citation);
        return changed(waitsSince, all, moderations, receipts);
    }

    /** With this change of each citation that is open. */
    public ResponseFile each(UnaryOperator<Citation> change) {
        return open().stream().map(change).reduce(this, ResponseFile::with, (one, other) -> other);
    }

    public ResponseFile moderatedBy(Moderation moderation) {
        return changed(waitsSince, citations, with(moderations, moderation), receipts);
    }

    /** The decision is made, and the jobs that waited on it are no longer held. */
    public ResponseFile decided(Receipt receipt) {
        return each(citation -> citation.heldBy(null)).decidedAt(receipt);
    }

    private ResponseFile decidedAt(Receipt receipt) {
        return changed(receipt.act().at(), citations, moderations, with(receipts, receipt));
    }

    /** It waits on those who answer, again. */
    ResponseFile waitingSince(Instant at) {
        return changed(at, citations, moderations, receipts);
    }

    private ResponseFile changed(Instant since, List<Citation> cited, List<Moderation> read, List<Receipt> given) {
        return new ResponseFile(
                id, series, use, form, subject, moderated, issuedAt, since, cited, read, given, participantsChanged);
    }

    /** As those know it who know it by this citation: under its id, and what happened while that was open. */
    ResponseFile as(Citation citation) {
        return new ResponseFile(
                citation.id(),
                series,
                use,
                form,
                subject,
                moderated,
                citation.citedAt(),
                citation.covers(waitsSince) ? waitsSince : citation.citedAt(),
                List.of(citation),
                moderations.stream()
                        .filter(moderation -> citation.covers(moderation.act().at()))
                        .toList(),
                List.of(),
                Optional.ofNullable(participantsChanged)
                        .filter(act -> citation.covers(act.at()))
                        .orElse(null));
    }

    private static <T> List<T> with(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
