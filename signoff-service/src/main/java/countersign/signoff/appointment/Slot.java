package countersign.signoff.appointment;

import countersign.platform.identity.OdsCode;
import java.util.Optional;

/** An office in an organisation, as a place on a sign-off sheet. */
public record Slot(Office office, OdsCode organisation) {

    /** The office and the organisation, as in {@code icb-sro~QUY}. */
    public String id() {
        return office.word() + "~" + organisation.value();
    }

    public static Optional<Slot> of(String id) {
        int separator = id.indexOf('~');
        if (separator < 0 || separator == id.length() - 1) {
            return Optional.empty();
        }
        return Office.of(id.substring(0, separator))
                .map(office -> new Slot(office, new OdsCode(id.substring(separator + 1))));
    }
}
