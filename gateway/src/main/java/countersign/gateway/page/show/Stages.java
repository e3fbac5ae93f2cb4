package countersign.gateway.page.show;

import java.util.List;

/** The stages of a route, in order, each with a word for its state. */
public record Stages(List<Stage> stages) {

    /**
     * One stage.
     *
     * @param id its word in the models
     * @param state {@code done}, {@code now}, {@code sent-back}, {@code not-started} or {@code unknown}
     * @param tag the state in a word
     * @param note for example "Endorsed on 12 September 2024"; empty for none
     */
    public record Stage(String id, String name, String state, Tag tag, String note) {}
}
