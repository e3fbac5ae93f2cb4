package countersign.platform.sample;

import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.mongo.IndexCatalogue;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
@EnableFeignClients
class SampleService {

    static void main(String[] arguments) {
        SpringApplication.run(SampleService.class, arguments);
    }

    @Bean
    Aggregates<Note> notes(AggregateStores stores) {
        return stores.of("notes", Note.class);
    }

    @Bean
    IndexCatalogue noteIndexes() {
        return IndexCatalogue.on("notes").index("body.author", "_id");
    }
}
