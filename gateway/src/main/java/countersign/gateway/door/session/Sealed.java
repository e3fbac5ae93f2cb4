package countersign.gateway.door.session;

import countersign.webserver.seal.SealedBox;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Values that leave this server and come back unread and unchanged: in addresses, forms, cookies and stores. What was
 * sealed for one purpose does not open for another.
 */
@Component
public class Sealed {

    private final Attributes attributes;

    Sealed(SessionSettings settings) {
        this.attributes = new Attributes(new SealedBox(settings.key(), new SecureRandom()));
    }

    /** For addresses and forms. */
    public String text(Object value, String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(value, purpose));
    }

    public byte[] bytes(Object value, String purpose) {
        return attributes.sealed(value, label(purpose));
    }

    /** Empty when it is not what was sealed here for this purpose. */
    public <T> Optional<T> opened(String text, String purpose, Class<T> type) {
        try {
            return opened(Base64.getUrlDecoder().decode(text), purpose, type);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public <T> Optional<T> opened(byte[] bytes, String purpose, Class<T> type) {
        return attributes.opened(bytes, label(purpose)).filter(type::isInstance).map(type::cast);
    }

    private static String label(String purpose) {
        return "sealed:" + purpose;
    }
}
