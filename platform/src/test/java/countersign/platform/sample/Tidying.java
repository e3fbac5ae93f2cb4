package countersign.platform.sample;

import countersign.platform.stuck.StuckWorkSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Work of the sample that may be stuck. */
@Component
class Tidying implements StuckWorkSource {

    private final List<String> runAgain = new CopyOnWriteArrayList<>();

    @Override
    public String prefix() {
        return "tidying:";
    }

    @Override
    public void retry(String reference) {
        runAgain.add(reference);
    }

    List<String> runAgain() {
        return runAgain;
    }
}
