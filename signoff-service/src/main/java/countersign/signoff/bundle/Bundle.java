package countersign.signoff.bundle;

import countersign.platform.identity.OdsCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.types.Binary;

/** The files of one return's bundle that this service has made; never changed. */
public record Bundle(String returnId, OdsCode icb, List<Kept> files) {

    public Bundle {
        files = List.copyOf(files);
    }

    /** A file as it is kept and given out. */
    public record Kept(String name, String mediaType, Binary bytes) {

        static Kept of(String name, String mediaType, byte[] bytes) {
            return new Kept(name, mediaType, new Binary(bytes));
        }

        byte[] content() {
            return bytes.getData();
        }
    }

    Optional<Kept> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** By name, in their order. */
    Map<String, byte[]> bytes() {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach(file -> bytes.put(file.name(), file.bytes().getData()));
        return bytes;
    }
}
