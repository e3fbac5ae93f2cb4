package countersign.gateway.door.session;

import countersign.webserver.seal.SealedBox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session attribute as sealed bytes. Java serialisation, because that is what Spring Security keeps stable for its
 * session contents; only what this process sealed is ever read, and only classes on the list below.
 */
final class Attributes {

    private static final Logger LOG = LoggerFactory.getLogger(Attributes.class);
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=40;maxbytes=1000000;java.base/*;org.springframework.security.**;countersign.gateway.**;"
                    + "org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;org.springframework.util.MultiValueMapAdapter;!*");

    private final SealedBox seal;

    Attributes(SealedBox seal) {
        this.seal = seal;
    }

    byte[] sealed(Object value, String label) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new IllegalStateException(value.getClass().getName() + " cannot be kept in a session", e);
        }
        return seal.seal(bytes.toByteArray(), label);
    }

    /** Empty when it cannot be read any more (another key, another version of a library): the person signs in again. */
    Optional<Object> opened(byte[] sealed, String label) {
        return seal.open(sealed, label).flatMap(this::read);
    }

    private Optional<Object> read(byte[] plain) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(plain))) {
            in.setObjectInputFilter(KNOWN);
            return Optional.of(in.readObject());
        } catch (IOException | ClassNotFoundException e) {
            LOG.info("A session attribute could not be read and is dropped: {}", e.toString());
            return Optional.empty();
        }
    }
}
