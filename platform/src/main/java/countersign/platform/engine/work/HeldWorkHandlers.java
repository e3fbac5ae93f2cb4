package countersign.platform.engine.work;

import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** The kinds of held work of this service, by job type. */
final class HeldWorkHandlers {

    private final Supplier<Map<String, HeldWorkHandler>> byType;

    HeldWorkHandlers(Supplier<Stream<HeldWorkHandler>> handlers) {
        byType = SingletonSupplier.of(
                () -> handlers.get().collect(Collectors.toMap(HeldWorkHandler::jobType, Function.identity())));
    }

    Optional<HeldWorkHandler> of(EngineJob job) {
        return Optional.ofNullable(byType.get().get(job.type()));
    }
}
