package countersign.local;

import countersign.local.settings.CannotStart;
import countersign.local.settings.Options;
import countersign.local.settings.Progress;
import java.nio.file.Path;
import java.util.List;

/** {@code ./start}: brings the whole suite up on this machine and keeps it up until Ctrl-C. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        long begun = System.nanoTime();
        List<String> given = List.of(arguments);
        if (given.contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        Progress progress = new Progress(System.out, begun);
        try {
            Options options = Options.parse(given);
            Path root = Path.of(System.getProperty("countersign.root", ""))
                    .toAbsolutePath()
                    .normalize();
            try (Session session = Session.open(options, root, progress)) {
                session.run();
            }
        } catch (CannotStart sentence) {
            System.out.flush();
            System.err.println(sentence.sentence());
            System.exit(1);
        }
    }
}
