package countersign.platform.testing.faulty;

import com.mongodb.client.MongoDatabase;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.ServiceTaskWorker;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Breaks every rule, so that each is seen to find its fault. */
@RestController
public class FaultyController implements ServiceTaskWorker {

    @Autowired
    MongoDatabase database;

    @GetMapping("/api/faulty")
    public Instant now() {
        return Instant.now();
    }

    @Override
    public String jobType() {
        return "faulty";
    }

    @Override
    public Map<String, Object> handle(EngineJob job) {
        var sum = 0;
        sum += job.integer("n1");
        sum += job.integer("n2");
        sum += job.integer("n3");
        sum += job.integer("n4");
        sum += job.integer("n5");
        sum += job.integer("n6");
        sum += job.integer("n7");
        sum += job.integer("n8");
        sum += job.integer("n9");
        sum += job.integer("n10");
        sum += job.integer("n11");
        sum += job.integer("n12");
        sum += job.integer("n13");
        sum += job.integer("n14");
        sum += job.integer("n15");
        sum += job.integer("n16");
        sum += job.integer("n17");
        sum += job.integer("n18");
        sum += job.integer("n19");
        sum += job.integer("n20");
        sum += job.integer("n21");
        sum += job.integer("n22");
        sum += job.integer("n23");
        sum += job.integer("n24");
        sum += job.integer("n25");
        sum += job.integer("n26");
        sum += job.integer("n27");
        sum += job.integer("n28");
        sum += job.integer("n29");
        sum += job.integer("n30");
        return Map.of("sum", sum);
    }
}
