package countersign.platform.testing.faulty.two;

import countersign.platform.testing.faulty.one.One;

public class Two {

    public One one() {
        return new One();
    }
}
