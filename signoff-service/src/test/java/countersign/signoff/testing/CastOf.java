package countersign.signoff.testing;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.testing.HttpEdge;

/** Sets up the forums of two ICBs, and appoints the people of the demo to their posts. */
final class CastOf {

    private static final String FORUM_OF = "{\"forum\":\"%s\",\"role\":\"%s\"}";
    private static final String OFFICE_OF = "{\"office\":\"%s\",\"organisation\":\"%s\"}";

    private final HttpEdge administrator;

    CastOf(HttpEdge administrator) {
        this.administrator = administrator;
    }

    void appoint() {
        forum("quy-mh-odg", "QUY", "mh-odg", "BNSSG MH ODG");
        forum("quy-icb-board", "QUY", "icb-board", "BNSSG ICB Board");
        forum("qox-mh-odg", "QOX", "mh-odg", "BSW MH ODG");
        post(Person.ODG_SECRETARY, FORUM_OF.formatted("quy-mh-odg", "secretary"));
        post(Person.ODG_MEMBER, FORUM_OF.formatted("quy-mh-odg", "member"));
        post(Person.BOARD_SECRETARY, FORUM_OF.formatted("quy-icb-board", "secretary"));
        post(Person.SRO, OFFICE_OF.formatted("icb-sro", "QUY"));
        post(Person.CMO, OFFICE_OF.formatted("icb-chief-medical-officer", "QUY"));
        post(Person.CNO, OFFICE_OF.formatted("icb-chief-nursing-officer", "QUY"));
        post(Person.MEDICAL_DIRECTOR, OFFICE_OF.formatted("trust-medical-director", "RVN"));
        post(Person.DIRECTOR_OF_NURSING, OFFICE_OF.formatted("trust-director-of-nursing", "RVN"));
        post(Person.BSW_SRO, OFFICE_OF.formatted("icb-sro", "QOX"));
    }

    private void forum(String id, String icb, String stage, String name) {
        var body = "{\"icb\":\"%s\",\"stage\":\"%s\",\"name\":\"%s\",\"meetings\":[\"2020-01-01\",\"2099-01-16\"]}";
        assertThat(administrator
                        .put("/api/signoff/forums/" + id, body.formatted(icb, stage, name))
                        .status())
                .isIn(200, 201);
    }

    private void post(Person person, String post) {
        var body = """
                {"person":"%s","personName":"%s","organisation":"%s","post":%s,"from":"2024-01-01"}""".formatted(person.sub(), person.sub(), person.organisation(), post);
        assertThat(administrator
                        .put("/api/signoff/appointments/" + person.sub(), body)
                        .status())
                .isIn(200, 201);
    }
}
