package countersign.actions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/** Starts the service. */
@SpringBootApplication
@EnableFeignClients
public class ActionsServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ActionsServiceApplication.class, arguments);
    }
}
