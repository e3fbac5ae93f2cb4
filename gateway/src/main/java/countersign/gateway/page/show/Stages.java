package countersign.gateway.page.show;

import java.util.List;

/** The stages of a route, in order, each with a word for its state. */
public record Stages(List<Stage> stages) {

    /**
     * One stage.
     *
     * @param state {@code done}, {@code now} or {@code next}
     * @param tag the state in a word
     * @param note for example "Endorsed on 12 September 2024"; empty for none
     */
    public record Stage(String name, String state, Tag tag, String note) {}
}
