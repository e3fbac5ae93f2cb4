package countersign.signoff.work;

import countersign.platform.identity.OdsCode;
import countersign.signoff.appointment.Slot;
import countersign.signoff.forum.Forums;
import countersign.signoff.review.ReviewId;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import countersign.signoff.statement.ProveSignature;
import countersign.signoff.statement.SignatureProof;
import countersign.signoff.statement.Statement;
import countersign.signoff.task.Ask;
import countersign.signoff.task.Task;
import countersign.signoff.task.TaskTitle;
import countersign.signoff.task.Tasks;
import countersign.signoff.task.state.Decision;
import countersign.signoff.task.state.TaskStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a review here: its decisions, signatures, declines, and sheets opened and superseded. */
@Component
class Timeline {

    private final Tasks tasks;
    private final Sheets sheets;
    private final Forums forums;
    private final ProveSignature proveSignature;

    Timeline(Tasks tasks, Sheets sheets, Forums forums, ProveSignature proveSignature) {
        this.proveSignature = proveSignature;
        this.tasks = tasks;
        this.sheets = sheets;
        this.forums = forums;
    }

    /** In no order. */
    List<TimelineItem> of(ReviewId review) {
        return Stream.concat(
                        tasks.of(review).stream().flatMap(task -> decided(task.body()).stream()),
                        sheets.of(review).stream().flatMap(sheet -> events(sheet.body()).stream()))
                .toList();
    }

    private Optional<TimelineItem> decided(Task task) {
        return task.decision().map(decision -> decided(task, decision));
    }

    private TimelineItem decided(Task task, Decision decision) {
        String organisation =
                Optional.ofNullable(decision.organisation()).map(OdsCode::value).orElse(null);
        String said = Stream.of(decision.reasons(), decision.feedback(), String.join("; ", decision.conditions()))
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
        String late = task.state().status() == TaskStatus.OVERTAKEN ? " (the process had gone on without it)" : "";
        String what = "%s on revision %d: %s%s"
                .formatted(
                        subject(task),
                        task.matter().revision(),
                        decision.outcome().word().replace('-', ' '),
                        late);
        return new TimelineItem(decision.at(), decision.name(), organisation, what, said);
    }

    /** What was decided on; a task's title says what is to be done. */
    private String subject(Task task) {
        return switch (task.ask()) {
            case Ask.DeclineConsideration _ -> "What follows a declined signature";
            case Ask.RejectionConsideration _ -> "What follows the Board’s rejection";
            case Ask.ForumDecision _, Ask.SignatureFor _ -> TaskTitle.of(task, forums);
        };
    }

    private List<TimelineItem> events(SignOffSheet sheet) {
        var events = new ArrayList<TimelineItem>();
        String revision = " revision " + sheet.revision();
        events.add(new TimelineItem(sheet.openedAt(), null, null, "Sign-off opened for" + revision, null));
        sheet.signatures().forEach(signature -> events.add(signed(sheet, signature)));
        sheet.declines()
                .forEach(decline -> events.add(by(
                        decline.slot(),
                        decline.at(),
                        decline.name(),
                        "declined to sign" + revision,
                        decline.reasons())));
        Optional.ofNullable(sheet.supersededAt())
                .ifPresent(at ->
                        events.add(new TimelineItem(at, null, null, "Signatures on" + revision + " superseded", null)));
        return events;
    }

    /** As the signed statement says; at the sheet's opening where nothing that was signed tells the time. */
    private TimelineItem signed(SignOffSheet sheet, Signature signature) {
        String revision = " revision " + sheet.revision();
        return switch (proveSignature.of(sheet, signature)) {
            case SignatureProof.Valid(Statement said, var _) ->
                by(
                        signature.slot(),
                        Instant.parse(said.signedAt()),
                        said.signatory().name(),
                        "signed" + revision,
                        null);
            case SignatureProof.Invalid invalid ->
                new TimelineItem(
                        invalid.statement()
                                .map(said -> Instant.parse(said.signedAt()))
                                .orElse(sheet.openedAt()),
                        null,
                        null,
                        "A signature on" + revision + " does not agree with its signed statement and does not count",
                        String.join("; ", invalid.faults()));
        };
    }

    private static TimelineItem by(Slot slot, Instant at, String who, String did, @Nullable String detail) {
        return new TimelineItem(
                at, who, slot.organisation().value(), slot.office().label() + " " + did, detail);
    }
}
