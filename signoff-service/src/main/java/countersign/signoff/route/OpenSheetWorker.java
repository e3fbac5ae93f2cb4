package countersign.signoff.route;

import countersign.bpmn.Elements;
import countersign.bpmn.JobTypes;
import countersign.bpmn.ModelNames;
import countersign.bpmn.UnmetWords;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.mongo.Versioned;
import countersign.platform.stuck.StoppedException;
import countersign.signoff.appointment.Slot;
import countersign.signoff.review.ReviewId;
import countersign.signoff.review.Revision;
import countersign.signoff.sheet.Decline;
import countersign.signoff.sheet.OpenSheet;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.task.Ask;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import countersign.signoff.task.state.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the sheet of a revision, and opens it once more only when it is on record that it is to be asked again. */
@Component
class OpenSheetWorker implements ServiceTaskWorker {

    private final OpenSheet openSheet;
    private final Sheets sheets;
    private final Tasks tasks;

    OpenSheetWorker(OpenSheet openSheet, Sheets sheets, Tasks tasks) {
        this.openSheet = openSheet;
        this.sheets = sheets;
        this.tasks = tasks;
    }

    @Override
    public String jobType() {
        return JobTypes.OPEN_SHEET;
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        var revision = new Revision(new ReviewId(job.string(Variables.REVIEW_ID)), job.integer(Variables.REVISION));
        sheets.find(revision)
                .map(Versioned::body)
                .filter(sheet -> sheet.openedByJob() != job.key())
                .flatMap(OpenSheetWorker::declined)
                .filter(at -> !isToBeAskedAgain(revision, at))
                .ifPresent(_ -> {
                    throw notConsidered();
                });
        var outstanding =
                openSheet.open(revision, job.key()).stream().map(Slot::id).toList();
        return Map.of(Variables.OUTSTANDING_SLOTS, outstanding);
    }

    /** When an office declined last, if that is still open. */
    private static Optional<Instant> declined(SignOffSheet sheet) {
        return sheet.declines().stream()
                .filter(Decline::isOpen)
                .map(Decline::at)
                .max(Comparator.naturalOrder());
    }

    private boolean isToBeAskedAgain(Revision revision, Instant declined) {
        return tasks.of(revision.review()).stream()
                .map(Versioned::body)
                .filter(task -> task.ask() instanceof Ask.DeclineConsideration)
                .filter(task -> task.matter().asRevision().equals(revision))
                .flatMap(task -> Optional.of(task).flatMap(Task::decision).stream())
                .anyMatch(decision -> decision.outcome() == Outcome.ASK_AGAIN
                        && !decision.at().isBefore(declined));
    }

    private static StoppedException notConsidered() {
        return new StoppedException(
                UnmetWords.why(
                        ModelNames.ofElement(Elements.OPEN_SHEET),
                        List.of("An office has declined to sign, and nobody has decided to ask again.")),
                UnmetWords.ADVICE);
    }
}
