package countersign.gateway.door;

import static org.springframework.cloud.gateway.server.mvc.common.MvcUtils.CLIENT_RESPONSE_ATTR;
import static org.springframework.cloud.gateway.server.mvc.common.MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR;

import countersign.webserver.answer.Framing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes an answer on only when all of it has come. One that a dying service broke off counts as none: whoever waits is
 * told that the service is away, in the words of {@link ServiceUnavailable}, and neither that what they did is done nor
 * that it is not.
 */
@Component
class WholeAnswers extends RestClientProxyExchange {

    WholeAnswers(RestClient.Builder builder, GatewayMvcProperties properties) {
        super(builder.build(), properties);
    }

    @Override
    public ServerResponse exchange(Request request) {
        ServerResponse begun = super.exchange(request);
        ServerRequest asked = request.getServerRequest();
        InputStream whole = new ByteArrayInputStream(read(asked, request.getMethod()));
        MvcUtils.putAttribute(asked, CLIENT_RESPONSE_INPUT_STREAM_ATTR, whole);
        return begun;
    }

    private static byte[] read(ServerRequest asked, HttpMethod method) {
        ClientHttpResponse answer = Objects.requireNonNull(MvcUtils.getAttribute(asked, CLIENT_RESPONSE_ATTR));
        try (InputStream body = answer.getBody()) {
            byte[] whole = body.readAllBytes();
            if (!method.equals(HttpMethod.HEAD)) {
                Framing.check(
                        answer.getStatusCode().value(),
                        name -> answer.getHeaders().getFirst(name),
                        whole.length);
            }
            return whole;
        } catch (IOException brokenOff) {
            throw new ResourceAccessException("an answer was broken off", brokenOff);
        }
    }
}
