package countersign.signoff.sheet;

/** Why a sheet takes no signature and no decline from a person for a slot. */
public enum SheetRefusal {
    SUPERSEDED,
    NO_SUCH_SLOT,
    SLOT_SIGNED,
    DECLINE_UNDER_CONSIDERATION,
    PERSON_SIGNED_ANOTHER_SLOT
}
