package countersign.actions.action.keeping;

import countersign.actions.action.ActionId;
import countersign.platform.http.IdempotencyKey;
import countersign.platform.http.IfMatch;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.Caller;

/** Somebody asks to record something on an action that they have read at a version. */
record Ask(Caller caller, ActionId id, long readVersion, RememberedKey key) {

    static Ask of(Caller caller, String id, IfMatch read, IdempotencyKey key, Object request) {
        return new Ask(caller, new ActionId(id), read.version(), RememberedKey.of(key, request));
    }
}
