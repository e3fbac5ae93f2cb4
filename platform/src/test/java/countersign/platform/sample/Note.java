package countersign.platform.sample;

import countersign.platform.http.RememberedKey;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import java.time.Instant;

record Note(PersonId author, OdsCode owner, String text, Instant writtenAt, RememberedKey key) {}
