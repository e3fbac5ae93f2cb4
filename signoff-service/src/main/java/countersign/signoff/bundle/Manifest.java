package countersign.signoff.bundle;

import countersign.platform.canonical.CanonicalJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bundle holds, to the last byte: written once as canonical JSON, and sealed.
 *
 * @param revision null for a return that no revision stands behind
 * @param signatures of the revision; none where the return requires none
 * @param files every file of the bundle but the manifest and its seal
 */
public record Manifest(
        String schema,
        String returnId,
        String kind,
        String reviewId,
        @Nullable Integer revision,
        String icb,
        String region,
        String madeAt,
        String about,
        List<Signed> signatures,
        List<File> files) {

    static final String SCHEMA = "countersign.return-manifest/1";
    public static final String NAME = "manifest.json";
    public static final String SEAL = "manifest.jws";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The names of the files that belong to one signature. */
    public record Signed(String statement, String signature, String leaf, String inclusion) {

        static Signed in(String place) {
            return new Signed(
                    "statement-%s.json".formatted(place),
                    "statement-%s.jws".formatted(place),
                    "leaf-%s.json".formatted(place),
                    "inclusion-%s.txt".formatted(place));
        }
    }

    /** A file; its length is in bytes. */
    public record File(String name, String mediaType, int length, String sha256) {}

    byte[] bytes() {
        return CanonicalJson.write(this);
    }

    /** Empty if its bytes are no manifest. */
    static Optional<Manifest> of(Bundle bundle) {
        return bundle.file(NAME).flatMap(file -> read(file.bytes().getData()));
    }

    /** Empty if the bytes are no manifest. */
    static Optional<Manifest> read(byte[] bytes) {
        try {
            return Optional.of(MAPPER.readValue(bytes, Manifest.class))
                    .filter(read -> read.signatures() != null && read.files() != null)
                    .filter(read -> SCHEMA.equals(read.schema()));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
