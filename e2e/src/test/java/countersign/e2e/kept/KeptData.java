package countersign.e2e.kept;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * A data set on the class path: documents, the models on which its processes ran, the certificate of the seal, and what
 * was served of it. There is no secret in it, and nothing that the engine alone knows.
 *
 * @param name the month in which it was made, such as {@code 2026-12}
 */
record KeptData(String name) {
    static final KeptData DECEMBER_2026 = new KeptData("2026-12");

    private static final String FOLDER = "countersign/e2e/kept/";
    private static final String DOCUMENTS = "documents.txt";
    private static final String SERVED = "served.txt";
    private static final String SEAL = "seal.pem";
    private static final String MODELS = "models/";
    private static final JsonWriterSettings EXACTLY =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    /**
     * Bytes that somebody read.
     *
     * @param reader user name, or the client of a system
     * @param path in the API
     */
    record Served(String reader, String path, String sha256) {}

    /** By {@code database.collection}. */
    Map<String, List<Document>> documents() {
        Map<String, List<Document>> documents = new TreeMap<>();
        lines(DOCUMENTS).forEach(line -> {
            String[] parts = line.split("\t", 2);
            documents
                    .computeIfAbsent(parts[0], _ -> new java.util.ArrayList<>())
                    .add(Document.parse(parts[1]));
        });
        return documents;
    }

    List<Served> served() {
        return lines(SERVED)
                .map(line -> line.split("\t"))
                .map(parts -> new Served(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** The seal's certificate, PEM. */
    byte[] seal() {
        return bytes(SEAL);
    }

    /** Its own copy of a model; {@code resource} is its name on the class path today. */
    byte[] model(String resource) {
        return bytes(MODELS + file(resource));
    }

    private Stream<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank());
    }

    private byte[] bytes(String file) {
        try (InputStream in = KeptData.class.getClassLoader().getResourceAsStream(FOLDER + name + "/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The data set " + name + " has no " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    /** Writes all of it below the folder of the test resources. */
    void write(
            Path resources,
            Map<String, List<Document>> documents,
            List<Served> served,
            String seal,
            List<String> models) {
        try {
            Path folder = resources.resolve(FOLDER + name);
            Files.createDirectories(folder.resolve(MODELS));
            Files.write(
                    folder.resolve(DOCUMENTS),
                    documents.entrySet().stream()
                            .flatMap(kept -> kept.getValue().stream()
                                    .map(document -> kept.getKey() + "\t" + document.toJson(EXACTLY)))
                            .toList());
            Files.write(
                    folder.resolve(SERVED),
                    served.stream()
                            .map(one -> String.join("\t", one.reader(), one.path(), one.sha256()))
                            .toList());
            Files.writeString(folder.resolve(SEAL), seal);
            for (String model : models) {
                try (InputStream in = KeptData.class.getClassLoader().getResourceAsStream(model)) {
                    Files.write(folder.resolve(MODELS + file(model)), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
