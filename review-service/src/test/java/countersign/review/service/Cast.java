package countersign.review.service;

import java.util.List;
import java.util.Map;

/** The demo's organisations in small: two ICBs, a trust that both commission, a voluntary organisation, a region. */
final class Cast {

    static final Person OPERATOR = new Person("platform-operator", "Platform operator", null, "administrator");
    static final Person LEAD = Person.of("bnssg-review-lead", "QUY");
    static final Person OFFICE = Person.of("bnssg-programme-office", "QUY");
    static final Person SRO = Person.of("bnssg-sro", "QUY");
    static final Person BSW_LEAD = Person.of("bsw-review-lead", "QOX");
    static final Person AWP_LEAD = Person.of("awp-provider-lead", "RVN");
    static final Person ROSE_LEAD = Person.of("awp-bristol-rose-lead", "RVN");
    static final Person ROSE_MEMBER = Person.of("awp-bristol-rose-member", "RVN");
    static final Person NORTH_LEAD = Person.of("awp-bristol-ar-north-lead", "RVN");
    static final Person SECSTEP_LEAD = Person.of("second-step-provider-lead", "SECSTEP");
    static final Person LINK_LEAD = Person.of("secstep-link-lead", "SECSTEP");
    static final Person REVIEWER = Person.of("nhse-south-west-reviewer", "Y58");
    static final Person SERVICE = new Person("signoff-service", "signoff-service", null, "service");

    static final String ROSE = "awp-bristol-rose";
    static final String NORTH = "awp-bristol-ar-north";
    static final String LINK = "secstep-link";

    private Cast() {}

    /** Puts them all; again is no harm. */
    static void appear(Api api) {
        organisation(api, "QUY", "BNSSG ICB", "icb");
        organisation(api, "QOX", "BSW ICB", "icb");
        organisation(api, "RVN", "Avon and Wiltshire Mental Health Partnership NHS Trust", "nhs-trust");
        organisation(api, "SECSTEP", "Second Step", "vcse");
        organisation(api, "Y58", "NHS England South West", "nhse-region");
        team(api, "RVN", ROSE, "Bristol ROSE", List.of("QUY", "QOX"));
        team(api, "RVN", NORTH, "Bristol Assessment and Recovery North", List.of("QUY"));
        team(api, "RVN", "awp-swindon", "Swindon", List.of("QOX"));
        team(api, "SECSTEP", LINK, "LINK", List.of("QUY"));
        appoint(api, LEAD, "review-lead", Map.of());
        appoint(api, OFFICE, "programme-office", Map.of());
        appoint(api, BSW_LEAD, "review-lead", Map.of());
        appoint(api, AWP_LEAD, "provider-lead", Map.of());
        appoint(api, SECSTEP_LEAD, "provider-lead", Map.of());
        appoint(api, ROSE_LEAD, "team-lead", Map.of("team", ROSE));
        appoint(api, ROSE_MEMBER, "team-member", Map.of("team", ROSE));
        appoint(api, NORTH_LEAD, "team-lead", Map.of("team", NORTH));
        appoint(api, LINK_LEAD, "team-lead", Map.of("team", LINK));
        appoint(api, REVIEWER, "regional-reviewer", Map.of());
    }

    private static void organisation(Api api, String ods, String name, String kind) {
        api.as(OPERATOR)
                .put("/organisations/" + ods, Map.of("name", name, "kind", kind))
                .isSuccess();
    }

    private static void team(Api api, String ods, String id, String name, List<String> commissioners) {
        api.as(OPERATOR)
                .put(
                        "/organisations/" + ods + "/teams/" + id,
                        Map.of("name", name, "locality", "Bristol", "commissionedBy", commissioners))
                .isSuccess();
    }

    private static void appoint(Api api, Person person, String post, Map<String, String> more) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "person", person.sub(),
                "personName", person.name(),
                "post", post,
                "organisation", String.valueOf(person.organisation()),
                "from", "2024-01-01"));
        body.putAll(more);
        api.as(OPERATOR).put("/appointments/" + person.sub(), body).isSuccess();
    }
}
