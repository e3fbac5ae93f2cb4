package countersign.platform.testing.walls;

import java.util.Optional;

/**
 * A role in the policy.
 *
 * @param bearer value of the Authorization header; empty for who brings none
 * @param world which objects they are tried on, such as one before and one after it was sent
 */
public record Somebody(String name, Optional<String> bearer, String world) {

    public static Somebody with(String name, String bearer, String world) {
        return new Somebody(name, Optional.of(bearer), world);
    }

    public static Somebody withoutToken(String world) {
        return new Somebody("anonymous", Optional.empty(), world);
    }
}
