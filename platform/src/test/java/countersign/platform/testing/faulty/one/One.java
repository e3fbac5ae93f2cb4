package countersign.platform.testing.faulty.one;

import countersign.platform.testing.faulty.two.Two;

public class One {

    public Two two() {
        return new Two();
    }
}
