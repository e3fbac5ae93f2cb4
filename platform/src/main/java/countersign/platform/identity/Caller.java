package countersign.platform.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls, from the checked access token. A controller takes it as an argument. The organisation is home: it gives
 * sight, never authority, and may be absent for services.
 */
public record Caller(
        PersonId person,
        String name,
        Optional<OdsCode> organisation,
        Set<String> roles,
        String clientId,
        LoginStrength strength) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isPerson() {
        return roles.contains("person");
    }

    public boolean isSystem() {
        return roles.contains("system");
    }

    public boolean isService() {
        return roles.contains("service");
    }

    public boolean isAdministrator() {
        return roles.contains("administrator");
    }

    public boolean belongsTo(OdsCode code) {
        return organisation.filter(code::equals).isPresent();
    }
}
