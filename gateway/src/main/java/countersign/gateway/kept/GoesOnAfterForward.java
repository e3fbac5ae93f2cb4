package countersign.gateway.kept;

import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A page that was made for us alone may still be changed before it is sent; the container would end the answer. */
@Component
class GoesOnAfterForward implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final TomcatContextCustomizer GOES_ON =
            context -> context.setSuspendWrappedResponseAfterForward(false);

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(GOES_ON);
    }
}
