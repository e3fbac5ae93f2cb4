package countersign.actions;

import countersign.platform.testing.TestTokens;
import java.util.List;

/** The cast: one token each, the post behind it is stubbed in {@link ReviewServiceStub}. */
enum Person {
    PROGRAMME_OFFICE("QUY", "programme-office"),
    REVIEW_LEAD("QUY", "review-lead"),
    AUDITOR("QUY", "auditor"),
    AWP_LEAD("RVN", "provider-lead"),
    AWP_TEAM_LEAD("RVN", "team-lead"),
    ST_MUNGOS_LEAD("STMUNGO", "provider-lead"),
    BSW_OFFICE("QOX", "programme-office"),
    NHSE_REVIEWER("Y58", "regional-reviewer");

    private final String organisation;
    private final String post;
    private final String bearer;

    Person(String organisation, String post) {
        this.organisation = organisation;
        this.post = post;
        this.bearer = TestTokens.token()
                .sub("person-" + name())
                .name(name())
                .organisation(organisation)
                .bearer();
    }

    String bearer() {
        return bearer;
    }

    String organisation() {
        return organisation;
    }

    String me() {
        return """
                {"person": "person-%s", "name": "%s", "organisation": "%s", "organisationName": "…",
                 "appointments": [{"post": "%s", "organisation": "%s", "team": null}]}""".formatted(name(), name(), organisation, post, organisation);
    }

    static List<Person> all() {
        return List.of(values());
    }
}
