package countersign.gateway.programme.board;

import org.jspecify.annotations.Nullable;

/** A return's state. */
public record ReturnState(
        String id, String kind, String state, @Nullable Integer revision) {}
