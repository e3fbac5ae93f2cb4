package countersign.signoff.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import countersign.platform.identity.OdsCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation as people know it, by review-service's word at the time of asking. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NamedOrganisation(OdsCode code, String name) {

    /** The name among those that are known, or else the code. */
    public static String nameOf(OdsCode wanted, @Nullable List<NamedOrganisation> known) {
        return known == null
                ? wanted.value()
                : known.stream()
                        .filter(each -> each.code().equals(wanted))
                        .map(NamedOrganisation::name)
                        .findFirst()
                        .orElse(wanted.value());
    }
}
