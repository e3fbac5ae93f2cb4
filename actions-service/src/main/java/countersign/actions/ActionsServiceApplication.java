package countersign.actions;

import countersign.bpmn.ModelNames;
import countersign.bpmn.Variables;
import countersign.platform.engine.JobNames;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@SpringBootApplication
@EnableFeignClients
public class ActionsServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ActionsServiceApplication.class, arguments);
    }

    @Bean
    JobNames jobNames() {
        return JobNames.of(ModelNames::ofStep, Variables.REVIEW_ID, Variables.ICB);
    }
}
