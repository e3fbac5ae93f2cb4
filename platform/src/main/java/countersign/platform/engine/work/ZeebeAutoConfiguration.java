package countersign.platform.engine.work;

import com.mongodb.client.MongoDatabase;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.JobNames;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.operation.StoppedWork;
import countersign.platform.outbox.OutboxAutoConfiguration;
import countersign.platform.stuck.StuckWorks;
import countersign.platform.sweep.Sweeper;
import io.camunda.zeebe.client.ZeebeClient;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnProperty(name = "countersign.engine.enabled", matchIfMissing = true)
@EnableConfigurationProperties({EngineSettings.class, EngineLogin.class})
class ZeebeAutoConfiguration {

    /** Connects when first used, and again when the connection breaks: a service boots while the engine is away. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    ZeebeClient zeebeClient(
            @Value("${countersign.zeebe.address:http://127.0.0.1:26500}") URI address,
            EngineSettings settings,
            EngineLogin login,
            Clock clock) {
        var client = ZeebeClient.newClientBuilder()
                .grpcAddress(address)
                .preferRestOverGrpc(false)
                .numJobWorkerExecutionThreads(settings.threads());
        login.credentials(clock).ifPresent(client::credentialsProvider);
        return ("http".equals(address.getScheme()) ? client.usePlaintext() : client).build();
    }

    @Bean
    ZeebeEngine zeebeEngine(ZeebeClient client) {
        return new ZeebeEngine(client);
    }

    @Bean
    HeldJobs heldJobs(MongoDatabase database, Clock clock) {
        return new HeldJobs(database, clock);
    }

    @Bean
    JobFailures jobFailures(
            ZeebeEngine jobs,
            HeldJobs held,
            StuckWorks stuck,
            StoppedWork stopped,
            ObjectProvider<JobNames> names,
            EngineSettings settings) {
        return new JobFailures(jobs, held, stuck, stopped, names.getIfAvailable(JobNames::byIds), settings);
    }

    @Bean
    LostJobs lostJobs(HeldJobs held, StuckWorks stuck, StoppedWork stopped, ObjectProvider<JobNames> names) {
        return new LostJobs(held, stuck, stopped, names.getIfAvailable(JobNames::byIds));
    }

    @Bean
    HeldWorkRunner heldWorkRunner(ZeebeEngine jobs, HeldJobs held, JobFailures failures, EngineSettings settings) {
        return new HeldWorkRunner(jobs, held, failures, settings);
    }

    @Bean
    Workers workers(
            ZeebeClient client,
            EngineSettings settings,
            ZeebeEngine jobs,
            JobFailures failures,
            HeldWorkRunner heldWork,
            ObjectProvider<ServiceTaskWorker> tasks,
            ObjectProvider<HeldWorkHandler> handlers) {
        var runner = new ServiceTaskRunner(jobs, failures);
        return new Workers(client, settings, runner, heldWork, tasks::stream, handlers::stream);
    }

    @Bean
    RenewalSweep renewalSweep(
            HeldJobs held,
            ObjectProvider<HeldWorkHandler> handlers,
            HeldWorkRunner runner,
            ZeebeEngine jobs,
            JobFailures failures,
            LostJobs lost,
            EngineSettings settings) {
        return new RenewalSweep(held, new HeldWorkHandlers(handlers::stream), runner, jobs, failures, lost, settings);
    }

    @Bean
    Sweeper heldWorkSweeper(RenewalSweep renewals, EngineSettings settings) {
        return new Sweeper("held-work", settings.sweepEvery(), renewals::sweep);
    }
}
