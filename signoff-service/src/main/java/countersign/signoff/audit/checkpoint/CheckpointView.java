package countersign.signoff.audit.checkpoint;

import java.time.Instant;

/** A checkpoint as others hold it. */
public record CheckpointView(String origin, long size, String root, Instant at, String note, String jws, String kid) {

    public static CheckpointView of(Checkpoint checkpoint) {
        return new CheckpointView(
                Checkpoint.origin(checkpoint.chain()),
                checkpoint.size(),
                checkpoint.root().hex(),
                checkpoint.at(),
                checkpoint.note(),
                checkpoint.jws(),
                checkpoint.kid());
    }
}
