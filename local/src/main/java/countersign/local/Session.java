package countersign.local;

import countersign.local.demo.Demo;
import countersign.local.identity.Cast;
import countersign.local.part.Part;
import countersign.local.part.Recorded;
import countersign.local.part.RestartRule;
import countersign.local.part.Suite;
import countersign.local.secret.PrivateFile;
import countersign.local.settings.CannotStart;
import countersign.local.settings.Options;
import countersign.local.settings.Places;
import countersign.local.settings.Progress;
import countersign.local.stack.IncidentsPart;
import countersign.local.stack.KeycloakPart;
import countersign.local.stack.OwnParts;
import countersign.local.stack.ServicePart;
import countersign.local.stack.Stack;
import countersign.local.stack.WarmUp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** One run of the suite: from an empty machine to ready, then until it is ended. */
final class Session implements AutoCloseable {
    private final Stack stack;
    private final DataFolder folder;
    private final Suite suite;
    private final WarmUp warmUp;
    private final Progress progress;
    private final Cast cast = Cast.load();

    private Session(Stack stack, DataFolder folder, Recorded recorded, Progress progress) {
        this.stack = stack;
        this.folder = folder;
        this.suite = new Suite(
                progress,
                recorded,
                stack.options().restarts() ? Optional.of(new RestartRule(Clock.systemUTC())) : Optional.empty());
        this.warmUp = new WarmUp(stack, recorded, progress);
        this.progress = progress;
    }

    /** Checks the machine and takes the data folder; nothing is running yet. */
    static Session open(Options options, Path root, Progress progress) {
        Places places = Places.of(root, options);
        DataFolder folder = DataFolder.take(places.data(), options.portOffset());
        try {
            Recorded recorded = new Recorded(places.processes());
            int ended = recorded.endAll(Duration.ofSeconds(10));
            if (ended > 0) {
                progress.say("Ended " + ended + " processes that an earlier start had left");
            }
            Stack stack = Stack.of(options, places);
            check(stack);
            return new Session(stack, folder, recorded, progress);
        } catch (CannotStart e) {
            folder.close();
            throw e;
        }
    }

    private static void check(Stack stack) {
        Places places = stack.places();
        for (ServicePart service : ServicePart.values()) {
            if (service.startedBy(stack)) {
                Preflight.built(places.serviceJar(service.module()));
            }
        }
        if (stack.options().zeebe().isEmpty()) {
            Preflight.built(places.serviceJar(IncidentsPart.MODULE));
        }
        Preflight.disk(places.data(), Preflight.usableBytes(places.data()));
        Preflight.ports(stack.ports().needed(stack.options()));
    }

    void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        guard();
        if (stack.options().oidcIssuer().isEmpty()) {
            KeycloakPart.prepare(stack, progress);
        }
        List<Part> parts = stack.parts();
        EnvironmentFiles.write(stack);
        suite.startAll(parts);
        if (stack.options().oidcIssuer().isEmpty()) {
            KeycloakPart.settle(stack);
            demonstrate();
        }
        StackFile.write(stack, suite);
        suite.afterRestart(() -> StackFile.write(stack, suite));
        folder.closeToOthers();
        progress.print(new ReadyNotice(stack, cast).text(progress.elapsed(), suite.allPids()));
        warmUp.begin();
        obey(parts);
    }

    private void demonstrate() {
        PrivateFile.write(stack.places().people(), new PeopleList(cast, stack.secrets()).text());
        if (stack.options().demo() && ServicePart.REVIEW.startedBy(stack) && ServicePart.SIGNOFF.startedBy(stack)) {
            progress.say("Demonstration: setting up what is missing");
            seed();
        }
    }

    private void seed() {
        try {
            new Demo(stack, cast).seed(Clock.systemUTC());
        } catch (UncheckedIOException away) {
            throw new CannotStart("The demonstration could not be set up: the identity server did not answer ("
                    + away.getMessage() + "): start again, and what is missing is added.");
        }
    }

    private void guard() {
        try {
            new ProcessBuilder(OwnParts.guard(stack))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new CannotStart("No process can be started on this machine (" + e.getMessage() + ").");
        }
    }

    /**
     * Takes {@code restart NAME} from the keyboard for as long as there is one, then waits for Ctrl-C unless told to
     * end.
     */
    private void obey(List<Part> parts) {
        try (BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
                String[] words = line.strip().split("\\s+", 2);
                if (words.length == 2 && words[0].equals("restart")) {
                    restart(parts, words[1]);
                }
            }
            if (!stack.options().endsWithInput()) {
                new CountDownLatch(1).await();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One after the other: while a replica is away, the others of its service answer. */
    private void restart(List<Part> parts, String name) {
        try {
            List<Part> called = parts.stream()
                    .filter(part -> part.isCalledOneOf(Set.of(name)))
                    .toList();
            if (called.isEmpty()) {
                throw new CannotStart("There is no part called " + name + ".");
            }
            for (Part part : called) {
                suite.restart(part);
                StackFile.write(stack, suite);
            }
            progress.print(name + " was restarted");
        } catch (CannotStart sentence) {
            progress.print(sentence.sentence());
        }
    }

    private void end() {
        StackFile.remove(stack);
        warmUp.end();
        suite.endAll();
        progress.print("Everything was ended; data is kept in " + stack.places().data());
    }

    @Override
    public void close() {
        suite.endAll();
        folder.close();
    }
}
