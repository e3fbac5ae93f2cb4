package countersign.review;

import countersign.bpmn.ModelNames;
import countersign.bpmn.Variables;
import countersign.platform.engine.JobNames;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Instruments, reviews, assessments, findings, revisions, returns and their delivery. */
@SpringBootApplication
public class ReviewServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(ReviewServiceApplication.class, args);
    }

    @Bean
    JobNames jobNames() {
        return JobNames.of(ModelNames::ofStep, Variables.REVIEW_ID, Variables.ICB);
    }
}
