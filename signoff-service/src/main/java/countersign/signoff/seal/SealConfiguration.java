package countersign.signoff.seal;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the seal's key store; makes it at the first start where that is allowed. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    Seal seal(
            @Value("${countersign.signing.keystore}") Path path,
            @Value("${countersign.signing.keystore-password}") String password,
            @Value("${countersign.signing.generate}") boolean generate,
            Clock clock) {
        if (path.toString().isBlank() || password.isBlank()) {
            throw new IllegalStateException(
                    "Set KEYSTORE_PATH and KEYSTORE_PASSWORD: the PKCS#12 file with the seal's key, and its password");
        }
        var file = new KeystoreFile(path, password);
        try {
            if (generate && !file.exists()) {
                file.create(clock.instant());
            }
            return new KeystoreSeal(file.load(), file.password());
        } catch (IOException | GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("The seal's key store %s cannot be used".formatted(path), e);
        }
    }
}
