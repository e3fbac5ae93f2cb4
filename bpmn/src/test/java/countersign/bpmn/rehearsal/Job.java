package countersign.bpmn.rehearsal;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.grpc.Status;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job taken by a played worker. */
public final class Job {
    private final ZeebeClient client;
    private final ActivatedJob job;

    Job(ZeebeClient client, ActivatedJob job) {
        this.client = client;
        this.job = job;
    }

    public String element() {
        return job.getElementId();
    }

    public @Nullable String header(String name) {
        return job.getCustomHeaders().get(name);
    }

    /** The value, or null when the job does not carry the variable. */
    public @Nullable Object variable(String name) {
        return job.getVariablesAsMap().get(name);
    }

    public void complete() {
        complete(Map.of());
    }

    public void complete(String variable, Object value) {
        complete(Map.of(variable, value));
    }

    public void complete(Map<String, Object> variables) {
        client.newCompleteCommand(job).variables(variables).send().join();
    }

    /** Tries to complete: true if the engine says that the job is gone. */
    public boolean isGone() {
        try {
            complete();
            return false;
        } catch (ClientStatusException e) {
            return e.getStatusCode() == Status.Code.NOT_FOUND;
        }
    }
}
