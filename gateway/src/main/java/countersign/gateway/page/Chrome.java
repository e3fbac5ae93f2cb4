package countersign.gateway.page;

import java.util.List;

/**
 * The frame around every page.
 *
 * @param person empty when nobody is signed in
 * @param organisation for which the person is signed in; empty when they have none
 * @param notice what everybody must know of this installation, such as that it is for trying; empty for none
 */
public record Chrome(String person, String organisation, List<NavigationItem> navigation, String notice) {

    /** One entry of the main menu. */
    public record NavigationItem(String text, String href, boolean current) {}

    public boolean signedIn() {
        return !person.isEmpty();
    }
}
