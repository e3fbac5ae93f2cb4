package countersign.signoff.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import countersign.platform.mongo.Versioned;
import countersign.signoff.decision.DecisionView;
import countersign.signoff.forum.ForumStage;
import countersign.signoff.forum.Forums;
import countersign.signoff.proof.SheetView;
import countersign.signoff.task.Task;
import countersign.webserver.calendar.EnglishTime;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells from tasks and sheets how far a review is at each stage that this service keeps; no stage is told twice. */
@Component
class Stages {

    private static final String SIGN_OFF = "director-sign-off";

    private final Forums forums;

    Stages(Forums forums) {
        this.forums = forums;
    }

    /** Those that a revision has come to; the others have not started. */
    List<StageView> of(List<Versioned<Task>> tasks, List<SheetView> sheets) {
        var ofForums = tasks.stream()
                .filter(task -> task.body().stage().isPresent())
                .collect(groupingBy(
                        task -> task.body().stage().orElseThrow(), () -> new EnumMap<>(ForumStage.class), toList()));
        return Stream.concat(
                        ofForums.entrySet().stream()
                                .map(each -> considered(each.getKey(), ofTheLatestRevision(each.getValue()))),
                        sheets.stream().max(Comparator.comparing(SheetView::revision)).map(Stages::signed).stream())
                .toList();
    }

    private static List<Versioned<Task>> ofTheLatestRevision(List<Versioned<Task>> tasks) {
        int latest = tasks.stream().mapToInt(Stages::revision).max().orElseThrow();
        return tasks.stream().filter(task -> revision(task) == latest).toList();
    }

    private static int revision(Versioned<Task> task) {
        return task.body().matter().revision();
    }

    private StageView considered(ForumStage stage, List<Versioned<Task>> tasks) {
        var last = tasks.stream()
                .flatMap(task -> DecisionView.of(task, forums).stream())
                .filter(decision -> !decision.overtaken())
                .max(Comparator.comparing(DecisionView::decidedAt));
        boolean waits = tasks.stream().anyMatch(task -> task.body().isWaiting());
        var state = waits ? StageView.State.NOW : last.map(Stages::after).orElse(StageView.State.NOT_STARTED);
        var first = tasks.getFirst().body();
        return new StageView(
                stage.word(),
                forums.nameOf(first.matter().icb(), stage),
                state,
                first.matter().revision(),
                last.map(DecisionView::outcome).orElse(null),
                last.map(Stages::dateOf).orElse(null),
                null,
                null);
    }

    private static StageView.State after(DecisionView decision) {
        return switch (decision.outcome()) {
            case "returned", "rejected" -> StageView.State.SENT_BACK;
            case "deferred" -> StageView.State.NOW;
            default -> StageView.State.DONE;
        };
    }

    private static LocalDate dateOf(DecisionView decision) {
        return Optional.ofNullable(decision.meetingDate()).orElseGet(() -> EnglishTime.dayOf(decision.decidedAt()));
    }

    private static StageView signed(SheetView sheet) {
        var state =
                switch (sheet.state()) {
                    case "complete" -> StageView.State.DONE;
                    case "superseded" -> StageView.State.SENT_BACK;
                    default -> StageView.State.NOW;
                };
        long signed = sheet.slots().stream()
                .filter(slot -> slot.state().equals("signed"))
                .count();
        return new StageView(
                SIGN_OFF,
                "Director sign-off",
                state,
                sheet.revision(),
                null,
                null,
                Math.toIntExact(signed),
                sheet.slots().size());
    }
}
