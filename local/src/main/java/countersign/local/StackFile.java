package countersign.local;

import countersign.local.part.Suite;
import countersign.local.secret.PrivateFile;
import countersign.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code stack.json}: there while the suite is ready, for programs that want to use it. */
final class StackFile {
    private StackFile() {}

    static void write(Stack stack, Suite suite) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("gateway", stack.gatewayUrl());
        facts.put("issuer", stack.issuer());
        facts.put("receiver", stack.receiverUrl());
        facts.put("portOffset", stack.options().portOffset());
        facts.put("replicas", stack.options().replicas());
        facts.put("processes", suite.pids());
        PrivateFile.write(
                stack.places().stack(),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(facts));
    }

    static void remove(Stack stack) {
        try {
            Files.deleteIfExists(stack.places().stack());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
