package countersign.review.organisation;

import countersign.platform.mongo.IndexCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationIndexes {

    @Bean
    IndexCatalogue indexesOfTeams() {
        return IndexCatalogue.on(Teams.COLLECTION).index(Teams.ORGANISATION, "_id");
    }

    @Bean
    IndexCatalogue indexesOfAppointments() {
        return IndexCatalogue.on(Appointments.COLLECTION)
                .index(Appointments.PERSON, "_id")
                .index(Appointments.ORGANISATION, "_id");
    }
}
