package countersign.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256 of a request as read, so that spacing and order of properties do not count. Requests hold lists, not sets:
 * the order of a set is not stable.
 */
public final class PayloadHash {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private PayloadHash() {}

    /** 64 hexadecimal characters. */
    public static String of(Object request) {
        return HexFormat.of().formatHex(sha256(JSON.writeValueAsBytes(request)));
    }

    static String base32(String text) {
        var hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        var characters = new StringBuilder();
        for (byte each : hash) {
            characters.append(ALPHABET.charAt(each & 31));
        }
        return characters.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
