package countersign.signoff.sheet;

import countersign.platform.outcome.Refusal;

/** Why a sheet takes no signature and no decline from a person for a slot. */
public enum SheetRefusal {
    SUPERSEDED(
            "revision-superseded", "This revision went back for rework. You will be asked to sign the next revision."),
    NO_SUCH_SLOT("no-such-slot", "This revision has no such place to sign."),
    SLOT_SIGNED("already-signed", "This place is signed already."),
    DECLINE_UNDER_CONSIDERATION(
            "decline-under-consideration",
            "Somebody who was asked to sign has declined, and the ICB is deciding what happens next. You do not need to do anything now."),
    PERSON_SIGNED_ANOTHER_SLOT(
            "one-person-one-signature",
            "You have already signed this revision for another office. A different person must sign here.");

    private final String slug;
    private final String detail;

    SheetRefusal(String slug, String detail) {
        this.slug = slug;
        this.detail = detail;
    }

    public Refusal refusal() {
        return new Refusal.WrongState(slug, detail);
    }
}
