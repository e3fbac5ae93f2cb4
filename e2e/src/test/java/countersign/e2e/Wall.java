package countersign.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.browser.Screen;
import countersign.e2e.people.Actor;
import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import java.util.List;

/** What somebody of another organisation finds of a review: nothing, wherever they look. */
record Wall(RunningSuite suite, People people, String review, String returnId) {

    void hidesEverythingFrom(String outsider) {
        Actor actor = people.person(outsider);
        List<String> addresses = Addresses.of(review, returnId, people.reviewLead());
        assertThat(addresses)
                .filteredOn(path -> actor.get(path).status() != 404)
                .as("what %s finds of %d addresses", outsider, addresses.size())
                .isEmpty();
        assertThat(Addresses.LISTS)
                .allSatisfy(list -> assertThat(actor.get(list).text())
                        .as("%s of %s", list, outsider)
                        .doesNotContain(review));
    }

    void hidesThePagesFrom(String outsider) {
        Screen screen = new Screen(suite, people, outsider);
        Addresses.PAGES.forEach(page -> screen.findsNothingAt("/reviews/" + review + page));
        screen.findsNothingAt("/returns/" + returnId);
        screen.findsNothingAt("/responses/" + review + "~awp-bristol-rose");
    }
}
