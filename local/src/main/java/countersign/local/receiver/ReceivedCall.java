package countersign.local.receiver;

import java.util.Map;

/**
 * A webhook as it arrived.
 *
 * @param receivedAt ISO 8601 instant
 * @param headers the Standard Webhooks headers and the content type, names in lower case
 * @param body the exact text that the signature covers
 */
public record ReceivedCall(String receivedAt, String path, Map<String, String> headers, String body) {}
