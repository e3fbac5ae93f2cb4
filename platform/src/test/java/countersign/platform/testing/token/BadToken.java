package countersign.platform.testing.token;

/** A token that no door may open to, and what is wrong with it. */
public record BadToken(String name, String value) {

    @Override
    public String toString() {
        return name;
    }
}
