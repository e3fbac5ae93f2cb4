package countersign.gateway.opening;

import countersign.gateway.client.review.OrganisationClient.Organisation;
import countersign.gateway.client.review.OrganisationClient.Team;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to choose from.
 *
 * @param icb whose review it will be
 * @param teams by provider, of those chosen: the teams that the ICB commissions
 * @param colleagues who holds a post at the ICB today: name by person
 */
record Choices(
        String icb,
        List<Organisation> organisations,
        Map<String, List<Team>> teams,
        Map<String, String> colleagues,
        LocalDate today) {

    List<Organisation> providers() {
        return organisations.stream().filter(Organisation::provides).toList();
    }

    List<Organisation> regions() {
        return organisations.stream()
                .filter(found -> found.kind().equals("nhse-region"))
                .toList();
    }

    /** The region that the ICB belongs to; empty when nobody has said. */
    String region() {
        return organisations.stream()
                .filter(found -> found.ods().equals(icb))
                .findFirst()
                .flatMap(found -> Optional.ofNullable(found.region()))
                .orElse("");
    }

    /** The chosen providers, those that exist. */
    List<Organisation> chosen(Draft draft) {
        Set<String> chosen = draft.chosen("providers");
        return providers().stream()
                .filter(found -> chosen.contains(found.ods()))
                .toList();
    }

    String name(String ods) {
        return organisations.stream()
                .filter(found -> found.ods().equals(ods))
                .map(Organisation::name)
                .findFirst()
                .orElse(ods);
    }
}
