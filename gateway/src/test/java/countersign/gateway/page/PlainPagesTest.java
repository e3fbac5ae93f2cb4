package countersign.gateway.page;

import countersign.gateway.testing.PagesTest;
import java.util.List;

class PlainPagesTest extends PagesTest {

    @Override
    public List<String> pages() {
        return List.of("/", "/signed-out", "/sign-in-failed", "/accessibility", "/cookies", "/how-to-verify");
    }

    @Override
    protected boolean needServices() {
        return false;
    }
}
