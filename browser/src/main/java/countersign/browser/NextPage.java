package countersign.browser;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Goes from one page to the next as a person does, who sees the next one before using it. The driver's own click can
 * return while the form that it sends is still on its way: whatever is asked then is asked of a page that goes away.
 */
public final class NextPage {

    private NextPage() {}

    /** Does what leads to another page, and returns once that page has loaded; fails when none does in 30 seconds. */
    public static void by(Page page, Runnable leads) {
        var loaded = new AtomicBoolean();
        Consumer<Page> listener = shown -> loaded.set(true);
        page.onLoad(listener);
        try {
            leads.run();
            page.waitForCondition(loaded::get);
        } finally {
            page.offLoad(listener);
        }
    }
}
