package countersign.gateway.opening;

import countersign.gateway.call.Answer;
import countersign.gateway.call.Paged;
import countersign.gateway.call.Together;
import countersign.gateway.client.review.OrganisationClient;
import countersign.gateway.client.review.OrganisationClient.Appointment;
import countersign.gateway.client.review.OrganisationClient.Organisation;
import countersign.gateway.client.review.OrganisationClient.Team;
import countersign.gateway.page.show.ByName;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Asks review-service what there is to choose from. */
@Component
class Offers {

    private final OrganisationClient reviews;
    private final Together together;
    private final Clock clock;

    Offers(OrganisationClient reviews, Together together, Clock clock) {
        this.reviews = reviews;
        this.together = together;
        this.clock = clock;
    }

    Choices of(String icb, Draft draft) {
        try (var calls = together.calls()) {
            var organisations = calls.start(this::organisations);
            var colleagues = calls.start(() -> colleagues(icb));
            var teams = new LinkedHashMap<String, Supplier<Answer<List<Team>>>>();
            draft.chosen("providers").stream()
                    .filter(ods -> ods.matches("[A-Za-z0-9]{1,20}"))
                    .forEach(ods -> teams.put(ods, calls.start(() -> teams(ods, icb))));
            var known = new LinkedHashMap<String, List<Team>>();
            teams.forEach((ods, answer) -> known.put(ods, answer.get().or(List.of())));
            return new Choices(
                    icb, organisations.get().orThrow(), known, colleagues.get().orThrow(), today());
        }
    }

    private List<Organisation> organisations() {
        return Paged.whole(reviews::organisations).items().stream()
                .sorted(Comparator.comparing(Organisation::name, ByName.ORDER))
                .toList();
    }

    private List<Team> teams(String provider, String icb) {
        return reviews.teams(provider).items().stream()
                .filter(team -> team.commissionedBy().contains(icb))
                .sorted(Comparator.comparing(Team::name, ByName.ORDER))
                .toList();
    }

    private Map<String, String> colleagues(String icb) {
        var today = today();
        var names = new LinkedHashMap<String, String>();
        reviews.appointments(icb).items().stream()
                .filter(held -> held(held, today))
                .filter(held -> !held.post().equals("auditor")) // who checks it neither leads nor writes it
                .sorted(Comparator.comparing(Appointment::personName, ByName.ORDER))
                .forEach(held -> names.putIfAbsent(held.person(), held.personName()));
        return names;
    }

    private LocalDate today() {
        return EnglishTime.today(clock);
    }

    private static boolean held(Appointment appointment, LocalDate today) {
        var last = appointment.to();
        return !today.isBefore(appointment.from()) && (last == null || !today.isAfter(last));
    }
}
