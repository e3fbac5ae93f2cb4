package countersign.webserver.answer;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an answer for one only when all of it has come; one that was broken off is a failed call. */
public final class WholeAnswerClient implements Client {

    private final Client client;

    public WholeAnswerClient(Client client) {
        this.client = client;
    }

    /** With the JDK's own connections. */
    public static Client ofJdk() {
        return new WholeAnswerClient(new Client.Default(null, null));
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Response begun = client.execute(request, options);
        byte[] body = read(begun);
        if (request.httpMethod() != Request.HttpMethod.HEAD) {
            Framing.check(begun.status(), name -> first(begun, name), body.length);
        }
        return begun.toBuilder().body(body).build();
    }

    private static byte[] read(Response begun) throws IOException {
        if (begun.body() == null) {
            return new byte[0];
        }
        try (InputStream body = begun.body().asInputStream()) {
            return body.readAllBytes();
        }
    }

    private static @Nullable String first(Response answer, String name) {
        return answer.headers().getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse(null);
    }
}
