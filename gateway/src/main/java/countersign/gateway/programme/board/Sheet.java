package countersign.gateway.programme.board;

import java.util.List;

/** The sign-off sheet of a revision. */
public record Sheet(int revision, String state, List<Slot> slots) {}
