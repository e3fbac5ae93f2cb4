package countersign.platform.engine;

import countersign.platform.stuck.About;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What people call a job, as a bean; without one it is called by its ids. */
public interface JobNames {

    /** For services that call their jobs nothing in particular. */
    static JobNames byIds() {
        return new JobNames() {};
    }

    /**
     * As steps are called in models, and about what two of their variables name.
     *
     * @param step what the element with an id is called, with the job's variables
     * @param subject variable with the id of what a job is about
     * @param chain variable with the ODS code of the organisation in whose audit chain it is recorded
     */
    static JobNames of(BiFunction<String, Map<String, Object>, String> step, String subject, String chain) {
        return new JobNames() {
            @Override
            public String what(EngineJob job) {
                return step.apply(job.elementId(), job.variables());
            }

            @Override
            public Optional<String> subject(EngineJob job) {
                return job.optionalString(subject);
            }

            @Override
            public Optional<String> chain(EngineJob job) {
                return job.optionalString(chain);
            }
        };
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
