package countersign.platform.engine;

import countersign.platform.stuck.About;
import java.util.Optional;

/** What people call a job, as a bean; without one it is called by its ids. */
public interface JobNames {

    /** For services that call their jobs nothing in particular. */
    static JobNames byIds() {
        return new JobNames() {};
    }

    /** What is to be done, as a phrase. */
    default String what(EngineJob job) {
        return "The task “" + job.elementId() + "” (" + job.type() + ")";
    }

    /** Id of what it is about. */
    default Optional<String> subject(EngineJob job) {
        return Optional.empty();
    }

    /** All of it. */
    default About about(EngineJob job) {
        return new About(what(job), subject(job).orElse(null), chain(job).orElse(null));
    }

    /** ODS code of the organisation in whose audit chain it is recorded what people do about it. */
    default Optional<String> chain(EngineJob job) {
        return Optional.empty();
    }
}
