package countersign.platform.engine;

import java.util.Map;

/**
 * A short automatic task, as a bean. It may see the same job twice and must then do the same again. The platform
 * completes the job with what {@link #handle} returns. When it throws, the job is tried again with back-off; after the
 * third time it is kept and becomes stuck work.
 */
public interface ServiceTaskWorker {

    String jobType();

    Map<String, Object> handle(EngineJob job);
}
