package countersign.gateway.opening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages on which a review is described before it is opened, in order. */
enum Step {
    PROVIDERS("Which providers take part?", "title|providers"),
    TEAMS("Who is asked what?", "(teams|asked)\\..+"),
    PEOPLE("Who leads and who signs?", "region|sro\\..+|lead(\\..+)?|authors|signatories"),
    DATES("Which groups consider it, and by when?", "stages|(closes|dates)(\\..+)?");

    private final String title;
    private final String names;

    Step(String title, String names) {
        this.title = title;
        this.names = names;
    }

    static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** The step on whose page a field of this name stands. */
    static Optional<Step> asking(String field) {
        return Arrays.stream(values()).filter(step -> step.asks(field)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String href(Draft draft) {
        return "/reviews/new/" + draft.id() + "/" + word();
    }

    /** The first is 1. */
    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    Optional<Step> before() {
        return Arrays.stream(values())
                .filter(step -> step.number() == number() - 1)
                .findFirst();
    }

    /** Whose teams are asked about is chosen on the page before. */
    boolean buildsOn(String field) {
        return this == TEAMS && field.equals("providers");
    }

    boolean asks(String field) {
        return field.matches(names);
    }
}
