package countersign.gateway.page.show;

import java.util.List;

/** Tasks that can be done in any order, each with its state. {@code id} must be unique on the page. */
public record TaskList(String id, List<Task> tasks) {

    /**
     * One task.
     *
     * @param href empty when the task cannot be opened yet
     * @param hint for example "6 of 9 answered"; empty for none
     */
    public record Task(String name, String href, String hint, Tag state) {}
}
