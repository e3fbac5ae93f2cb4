package countersign.signoff.seal;

import countersign.platform.identity.OpenToAnyone;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JwksController {

    private final Seal seal;

    JwksController(Seal seal) {
        this.seal = seal;
    }

    @OpenToAnyone("Whoever holds a signature may verify it, and needs the public keys to do so")
    @GetMapping(path = "/api/signoff/jwks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> keys() {
        return seal.publicKeys().toPublicJWKSet().toJSONObject();
    }
}
