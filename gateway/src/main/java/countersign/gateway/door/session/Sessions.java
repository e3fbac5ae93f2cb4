package countersign.gateway.door.session;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import countersign.gateway.call.SharedTokens;
import countersign.webserver.seal.SealedBox;
import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class Sessions {

    @Bean
    MongoDatabase gatewayDatabase(MongoClient mongo, @Value("${spring.mongodb.uri}") String uri) {
        return mongo.getDatabase(Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "gateway"));
    }

    @Bean
    MongoCollection<Document> sessionCollection(MongoDatabase database) {
        return database.getCollection("sessions");
    }

    @Bean
    MongoSessions sessionRepository(MongoCollection<Document> sessions, SessionSettings settings, Clock clock) {
        var attributes = new Attributes(new SealedBox(settings.key(), new SecureRandom()));
        return new MongoSessions(sessions, new SessionDocuments(settings, attributes), clock);
    }

    @Bean
    SharedTokens sharedTokens(
            MongoSessions sessions,
            MongoCollection<Document> stored,
            OAuth2AuthorizedClientProvider refreshing,
            Clock clock) {
        return new RefreshOnce(new SessionTokens(sessions, stored, clock), refreshing, clock);
    }

    @Bean
    SessionSweep sessionSweep(MongoCollection<Document> sessions, Clock clock) {
        return new SessionSweep(sessions, clock);
    }

    /** {@code Secure} and {@code __Host-} wherever people reach us by TLS; plain only on the own machine. */
    @Bean
    CookieSerializer cookieSerializer(@Value("${countersign.public-url}") String publicUrl) {
        var tls = publicUrl.startsWith("https:");
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(tls ? "__Host-countersign" : "countersign");
        cookie.setUseSecureCookie(tls);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    /** Error pages too are drawn for the person who is signed in. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> sessionFilter(
            SessionRepositoryFilter<? extends Session> filter) {
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<? extends Session>>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
