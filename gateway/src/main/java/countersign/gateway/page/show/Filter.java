package countersign.gateway.page.show;

import countersign.gateway.page.form.Checkboxes;
import countersign.gateway.page.form.Select;
import java.util.List;

/**
 * Narrows a list by its address, so that the result can be shared and bookmarked.
 *
 * @param action address of the list without its query
 * @param clear address without any selection
 */
public record Filter(String action, List<Checkboxes> groups, List<Select> selects, List<Chosen> chosen, String clear) {

    /** A selection in force and the address that drops it. */
    public record Chosen(String words, String href) {}
}
