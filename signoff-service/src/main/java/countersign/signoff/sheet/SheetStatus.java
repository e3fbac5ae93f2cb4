package countersign.signoff.sheet;

import java.util.Locale;

/** How a sheet stands as a whole. */
public enum SheetStatus {
    OPEN,
    DECLINED,
    COMPLETE,
    SUPERSEDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
