package countersign.gateway.problem;

import org.jspecify.annotations.Nullable;

/** For whom a refusal is written: a person with a browser gets a page, a machine a problem document. */
public enum Reader {
    PERSON,
    MACHINE;

    /** Machines call the API, or ask for JSON and for no page. */
    public static Reader of(@Nullable String path, @Nullable String accept) {
        var api = path != null && path.startsWith("/api/");
        return api || (accept != null && accept.contains("json") && !accept.contains("html")) ? MACHINE : PERSON;
    }
}
