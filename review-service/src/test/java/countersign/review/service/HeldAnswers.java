package countersign.review.service;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A receiver that takes its time: its answers wait until the test lets them go. */
final class HeldAnswers implements ServeEventListener {
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    void hold(String path) {
        gates.put(path, new CountDownLatch(1));
    }

    void letGo(String path) {
        gates.remove(path).countDown();
    }

    @Override
    public void beforeResponseSent(ServeEvent event, Parameters parameters) {
        CountDownLatch gate = gates.get(event.getRequest().getUrl());
        if (gate != null) {
            wait(gate);
        }
    }

    private static void wait(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String getName() {
        return "held-answers";
    }
}
