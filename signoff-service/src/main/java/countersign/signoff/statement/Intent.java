package countersign.signoff.statement;

import java.util.List;
import java.util.Optional;

/** The wording to which a signatory puts their name. Wordings are never changed: a new one gets a new version. */
public record Intent(int version, String wording) {

    private static final List<Intent> WORDINGS = List.of(new Intent(
            1,
            "I have read this revision of the review and its return to NHS England. I am satisfied that it is a frank"
                    + " and honest account, and I sign it for my organisation in the office named here."));

    public static Optional<Intent> of(int version) {
        return WORDINGS.stream().filter(intent -> intent.version == version).findFirst();
    }
}
