package countersign.signoff.progress;

import countersign.platform.http.Visibility;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.signoff.decision.DecisionView;
import countersign.signoff.forum.Forums;
import countersign.signoff.proof.SheetView;
import countersign.signoff.proof.SheetViews;
import countersign.signoff.review.ReviewId;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.task.Sight;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a reader what was decided and signed in a review, with the words only to whoever may read them. */
@Component
class ReviewRecord {

    private final Tasks tasks;
    private final Sheets sheets;
    private final Forums forums;
    private final Sight sight;
    private final Stages stages;
    private final SheetViews sheetViews;

    ReviewRecord(Tasks tasks, Sheets sheets, Forums forums, Sight sight, Stages stages, SheetViews sheetViews) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.forums = forums;
        this.sight = sight;
        this.stages = stages;
        this.sheetViews = sheetViews;
    }

    /** Nothing when the review does not exist for the caller. */
    Optional<ProgressView> of(Caller caller, ReviewId review) {
        return switch (sight.extentOf(caller, review)) {
            case NOTHING -> Optional.empty();
            case EVENTS -> Optional.of(view(review).withoutWords(caller));
            case EVERYTHING -> Optional.of(view(review));
        };
    }

    private ProgressView view(ReviewId review) {
        List<Versioned<Task>> all = tasks.of(review);
        List<SheetView> opened = sheets.of(review).stream()
                .map(sheet -> sheetViews.of(sheet.body()))
                .toList();
        return new ProgressView(
                stages.of(all, opened),
                Visibility.SHOWN,
                all.stream()
                        .flatMap(task -> DecisionView.of(task, forums).stream())
                        .toList(),
                opened,
                Visibility.SHOWN);
    }
}
