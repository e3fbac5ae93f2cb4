package countersign.webserver.leaving;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class ShutdownAutoConfiguration {

    @Bean
    ShutdownNotice shutdownNotice(@Value("${countersign.shutdown.notice:0s}") Duration notice) {
        return new ShutdownNotice(notice);
    }
}
