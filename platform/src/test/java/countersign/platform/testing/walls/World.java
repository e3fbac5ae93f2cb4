package countersign.platform.testing.walls;

import java.util.Map;

/**
 * Objects to try: for each variable, by the template up to and with it such as {@code /api/things/{id}}, the id of an
 * object that is there; and an id of the same form of which nothing is there.
 *
 * @param mark a text that is in an answer if, and only if, the object is
 */
public record World(String name, String mark, Map<String, String> there, Map<String, String> nowhere) {

    public World {
        there = Map.copyOf(there);
        nowhere = Map.copyOf(nowhere);
    }

    /** Where something is missing is where the first variable leads. */
    String nowhere(String variable) {
        return nowhere.getOrDefault(variable, there(variable));
    }

    String there(String variable) {
        var value = there.get(variable);
        if (value == null) {
            throw new AssertionError("The world " + name + " has no " + variable);
        }
        return value;
    }
}
