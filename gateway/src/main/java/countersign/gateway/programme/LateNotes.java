package countersign.gateway.programme;

import countersign.gateway.client.WorkItem;
import countersign.gateway.page.Words;
import countersign.gateway.programme.board.Board;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is late, or will be as things stand, in sentences. */
@Component
class LateNotes {

    private final Words words;

    LateNotes(Words words) {
        this.words = words;
    }

    List<String> late(Board board, List<Dates.Outlook> outlooks) {
        var late = new ArrayList<String>();
        board.open().items().stream()
                .filter(item -> item.due().map(words::overdue).orElse(false))
                .forEach(item -> late.add(late(item)));
        outlooks.stream()
                .filter(Dates.Outlook::late)
                .forEach(outlook -> late.add(outlook.milestone().title() + ", "
                        + words.day(outlook.milestone().date()) + ": "
                        + outlook.tag().text().toLowerCase(Locale.UK)));
        return late;
    }

    private String late(WorkItem item) {
        return item.title() + " (" + item.waitingOn() + "): "
                + item.due().map(words::due).orElse("");
    }
}
