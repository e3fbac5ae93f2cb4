package countersign.review.webhook.sending;

import countersign.review.webhook.address.GuardedResolver;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Tells from what the client throws why there was no answer. */
final class Failures {

    private Failures() {}

    static Failure of(IOException thrown) {
        return switch (thrown) {
            case GuardedResolver.NotPermitted inside -> Failure.ADDRESS_NOT_PERMITTED;
            case GuardedResolver.Unanswered silent -> Failure.TIMED_OUT;
            case UnknownHostException unknown -> Failure.NO_SUCH_HOST;
            case InterruptedIOException slow -> Failure.TIMED_OUT;
            case SSLException tls -> ofTls(tls);
            case ConnectException refused -> Failure.NOT_REACHED;
            case NoRouteToHostException refused -> Failure.NOT_REACHED;
            case ClientProtocolException garbage -> Failure.NOT_HTTP;
            case MessageConstraintException garbage -> Failure.NOT_HTTP;
            case MalformedChunkCodingException garbage -> Failure.NOT_HTTP;
            default -> Failure.BROKEN_OFF;
        };
    }

    /** A refused certificate without a deeper cause is a good one that names another host. */
    private static Failure ofTls(SSLException tls) {
        if (hasCause(tls, CertificateExpiredException.class) || hasCause(tls, CertificateNotYetValidException.class)) {
            return Failure.CERTIFICATE_EXPIRED;
        }
        if (hasCause(tls, CertPathBuilderException.class) || hasCause(tls, CertPathValidatorException.class)) {
            return Failure.CERTIFICATE_NOT_TRUSTED;
        }
        return tls instanceof SSLPeerUnverifiedException || hasCause(tls, CertificateException.class)
                ? Failure.CERTIFICATE_OF_ANOTHER_HOST
                : Failure.TLS;
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(type::isInstance);
    }
}
