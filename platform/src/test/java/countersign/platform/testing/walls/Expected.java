package countersign.platform.testing.walls;

import java.util.Locale;

/** What somebody gets. */
enum Expected {
    /** Lets them through: for reading an answer; for changing at most a rule or a state in the way. */
    OPENS,
    /** The list, with the object in it. */
    SHOWS,
    /** A list, without the object. */
    OMITS,
    /** As if there were nothing: 404, in the same words as for something that is not there. */
    HIDDEN,
    /** 403: they may know of it, and may not do this. */
    FORBIDDEN,
    /** 401. */
    REFUSED;

    static Expected of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
