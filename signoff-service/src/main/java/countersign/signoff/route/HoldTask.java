package countersign.signoff.route;

import countersign.bpmn.Headers;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.EngineMessages;
import countersign.platform.mongo.Versioned;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.signoff.appointment.Appointments;
import countersign.signoff.appointment.Slot;
import countersign.signoff.forum.Forum;
import countersign.signoff.forum.ForumStage;
import countersign.signoff.forum.Forums;
import countersign.signoff.review.FrozenRevisions;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Revision;
import countersign.signoff.review.RevisionManifest;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.standing.Preconditions;
import countersign.signoff.task.Ask;
import countersign.signoff.task.Matter;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import countersign.signoff.task.state.TaskState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the task of a job, once, however often the engine brings the job. */
@Component
class HoldTask {

    private final Tasks tasks;
    private final Forums forums;
    private final Appointments appointments;
    private final FrozenRevisions revisions;
    private final Sheets sheets;
    private final Preconditions preconditions;
    private final PassedTasks passedTasks;
    private final Clock clock;

    HoldTask(
            Tasks tasks,
            Forums forums,
            Appointments appointments,
            FrozenRevisions revisions,
            Sheets sheets,
            Preconditions preconditions,
            PassedTasks passedTasks,
            Clock clock) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.preconditions = preconditions;
        this.passedTasks = passedTasks;
        this.forums = forums;
        this.appointments = appointments;
        this.revisions = revisions;
        this.clock = clock;
    }

    void hold(EngineJob job) {
        String id = Long.toString(job.key());
        if (tasks.find(id).isEmpty()) {
            RevisionManifest manifest = revisions.manifest(revision(job));
            Matter matter = matter(manifest);
            Task task = Task.open(id, matter, ask(job, matter, manifest), clock.instant());
            requireWhatComesBefore(task);
            tasks.insert(id, task);
        }
        tasks.change(id, read -> Outcome.done(letGoIfSigned(read))).orElseThrow();
    }

    /** That the process has come to a decision of the Board is no sign that everybody has signed. */
    private void requireWhatComesBefore(Task task) {
        var unmet = preconditions.unmet(task.ask().stageId(), task.matter().asRevision());
        if (unmet.isEmpty()) {
            return;
        }
        if (task.ask() instanceof Ask.ForumDecision) {
            passedTasks.closeBefore(task);
        }
        throw unmet.get();
    }

    /** Nobody can sign a place twice: a job that asks for a signature that is there is done. */
    private Change<Task, Task> letGoIfSigned(Versioned<Task> read) {
        Task task = read.body();
        return task.slot()
                .filter(slot -> task.isWaiting())
                .flatMap(slot -> sheets.find(task.matter().asRevision())
                        .flatMap(sheet -> sheet.body().signatureOf(slot)))
                .flatMap(signature -> task.to(new TaskState.Signed(signature.signedAt())))
                .map(signed -> Change.to(signed, goOn(read.id())))
                .orElseGet(() -> Change.to(task));
    }

    private OutboxMessage goOn(String id) {
        return EngineMessages.complete(Long.parseLong(id), Map.of(Variables.DECLINED, false), clock.instant());
    }

    private static Revision revision(EngineJob job) {
        return new Revision(new ReviewId(job.string(Variables.REVIEW_ID)), job.integer(Variables.REVISION));
    }

    private static Matter matter(RevisionManifest manifest) {
        return new Matter(
                manifest.reviewId(),
                manifest.title(),
                manifest.icb(),
                manifest.revision(),
                manifest.contentSha256(),
                manifest.documentSha256(),
                manifest.frozenAt(),
                manifest.organisations());
    }

    private Ask ask(EngineJob job, Matter matter, RevisionManifest manifest) {
        String workType = job.header(Headers.WORK_TYPE).orElse("none");
        return switch (workType) {
            case Headers.FORUM_DECISION -> forumDecision(stage(job), matter, manifest);
            case Headers.SIGNATURE -> new Ask.SignatureFor(slot(job));
            case Headers.DECLINE_CONSIDERATION -> new Ask.DeclineConsideration();
            case Headers.REJECTION_CONSIDERATION -> new Ask.RejectionConsideration();
            default -> throw new IllegalArgumentException("There is no work of type " + workType);
        };
    }

    private static ForumStage stage(EngineJob job) {
        String word = job.string(Variables.FORUM_STAGE);
        return ForumStage.of(word).orElseThrow(() -> new IllegalArgumentException("There is no stage " + word));
    }

    private static Slot slot(EngineJob job) {
        String id = job.string(Variables.SLOT_ID);
        return Slot.of(id).orElseThrow(() -> new IllegalArgumentException("There is no slot " + id));
    }

    /** The meeting is the one to which the forum put the revision off, or else its next. */
    private Ask forumDecision(ForumStage stage, Matter matter, RevisionManifest manifest) {
        Optional<LocalDate> deferredTo = tasks.of(matter.review()).stream()
                .map(Versioned::body)
                .filter(task -> task.matter().revision() == matter.revision())
                .filter(task -> task.stage().equals(Optional.of(stage)))
                .flatMap(task -> task.decision().stream())
                .reduce((_, later) -> later)
                .flatMap(last -> Optional.ofNullable(last.nextMeeting()));
        Optional<Forum> forum = forums.of(matter.icb(), stage);
        var meeting = deferredTo.or(() -> forum.flatMap(it -> it.nextMeeting(appointments.today())));
        return new Ask.ForumDecision(
                stage,
                meeting.orElse(null),
                deferredTo.isPresent(),
                manifest.keyDate(stage.word()).orElse(null));
    }
}
