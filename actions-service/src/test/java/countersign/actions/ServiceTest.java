package countersign.actions;

import org.springframework.boot.test.context.SpringBootTest;

/** A running service whose engine only remembers what it is told. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"countersign.engine.enabled=false", "countersign.outbox.first-retry=50ms"})
abstract class ServiceTest extends RunningService {}
