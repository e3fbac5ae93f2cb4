package countersign.signoff.standing;

import countersign.platform.mongo.Versioned;
import countersign.signoff.forum.ForumStage;
import countersign.signoff.review.FrozenRevisions;
import countersign.signoff.review.Revision;
import countersign.signoff.review.RevisionManifest;
import countersign.signoff.sheet.Sheets;
import countersign.signoff.task.Task;
import countersign.signoff.task.Tasks;
import countersign.signoff.task.state.Decision;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out how a revision stands, each time anew. */
@Component
public class FindStanding {

    private final FrozenRevisions revisions;
    private final Sheets sheets;
    private final Tasks tasks;
    private final JudgeSheet judgeSheet;

    FindStanding(FrozenRevisions revisions, Sheets sheets, Tasks tasks, JudgeSheet judgeSheet) {
        this.revisions = revisions;
        this.sheets = sheets;
        this.tasks = tasks;
        this.judgeSheet = judgeSheet;
    }

    /** Empty if nothing was frozen under this number. Throws while review-service cannot be asked. */
    public Optional<Standing> of(Revision revision) {
        return revisions.find(revision).map(manifest -> standing(manifest, revision));
    }

    private Standing standing(RevisionManifest manifest, Revision revision) {
        List<Task> ofReview =
                tasks.of(revision.review()).stream().map(Versioned::body).toList();
        var sheet = sheets.find(revision).map(Versioned::body);
        return new Standing(
                manifest,
                latest(revision, ofReview),
                sheet,
                judgeSheet.faults(manifest, sheet),
                board(manifest, ofReview));
    }

    private int latest(Revision revision, List<Task> ofReview) {
        IntStream ofSheets = sheets.of(revision.review()).stream()
                .mapToInt(sheet -> sheet.body().revision());
        IntStream ofTasks = ofReview.stream().mapToInt(task -> task.matter().revision());
        return IntStream.concat(ofSheets, ofTasks).max().orElse(revision.number());
    }

    /** The last that the Board decided on the bytes that were frozen, whether or not the process waited for it. */
    private static Optional<Decision> board(RevisionManifest manifest, List<Task> ofReview) {
        Stream<Task> ofBoard = ofReview.stream()
                .filter(task -> task.stage().equals(Optional.of(ForumStage.ICB_BOARD)))
                .filter(task -> task.matter().revision() == manifest.revision())
                .filter(task -> task.matter().content().equals(manifest.contentSha256()))
                .filter(task -> task.matter().document().equals(manifest.documentSha256()));
        return ofBoard.flatMap(task -> task.decision().stream()).max(Comparator.comparing(Decision::at));
    }
}
