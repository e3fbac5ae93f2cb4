package countersign.review.service;

import countersign.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** Somebody with an access token. */
record Person(String sub, String name, @Nullable String organisation, String role) {

    static Person of(String sub, String organisation) {
        return new Person(sub, sub, organisation, "person");
    }

    String bearer() {
        var token = TestTokens.token().sub(sub).name(name).roles(role);
        return organisation == null
                ? token.bearer()
                : token.organisation(organisation).bearer();
    }
}
