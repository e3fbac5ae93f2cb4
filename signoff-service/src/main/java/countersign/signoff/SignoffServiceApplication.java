package countersign.signoff;

import countersign.bpmn.ModelNames;
import countersign.bpmn.Variables;
import countersign.platform.engine.JobNames;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

/** Forums, tasks, decisions, sign-off sheets, signatures and the audit chain. */
@SpringBootApplication
@EnableFeignClients
public class SignoffServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(SignoffServiceApplication.class, args);
    }

    @Bean
    JobNames jobNames() {
        return JobNames.of(ModelNames::ofStep, Variables.REVIEW_ID, Variables.ICB);
    }
}
