package countersign.gateway.page.show;

import java.util.List;

/** What happened, newest first. */
public record Timeline(List<Entry> entries) {

    /**
     * One thing that happened.
     *
     * @param machineTime ISO 8601, for the {@code time} element
     * @param when the same in words
     * @param detail empty for none
     */
    public record Entry(String machineTime, String when, String who, String what, String detail) {}
}
