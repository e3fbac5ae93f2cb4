package countersign.platform.readiness;

import org.springframework.context.SmartLifecycle;

/** What runs only while everything is prepared, such as a worker that writes under a unique index. */
public interface AfterPreparation extends SmartLifecycle {

    /** It is started by the preparation, not by the context. */
    @Override
    default boolean isAutoStartup() {
        return false;
    }
}
