package countersign.gateway.assessment;

/** A self-assessment of two questions, the first of them answered, as review-service tells it. */
public final class AssessmentStory {

    static final String API = "/api/review/assessments/rev-a~rose";
    static final String INSTRUMENT_API = "/api/review/instruments/maturity-index/versions/1";
    public static final String INSTRUMENT = """
            {"id":"maturity-index","version":1,"title":"Maturity Index",
             "ratings":[{"id":"no-action-needed","label":"No, action is needed"},{"id":"yes-working-well","label":"Yes, working well"}],
             "domains":[{"number":1,"title":"Function","items":[{"type":"lead-in","text":"We can draw on:"},
               {"type":"question","number":"1.1","text":"A team leader."},{"type":"question","number":"1.2","text":"Pharmacists."}]}]}""";

    private AssessmentStory() {}

    public static String assessment(String state, boolean answer, boolean moderate) {
        return """
                {"id":"rev-a~rose","reviewId":"rev-a","reviewTitle":"Community review","icb":"QUY","organisation":"RVN",
                 "organisationName":"AWP","team":"rose","name":"Bristol ROSE","level":"team","state":"%s","moderated":true,
                 "instrument":{"id":"maturity-index","version":1},"issuedAt":"2024-08-01T09:00:00Z","dueAt":"2024-08-30T17:00:00Z",
                 "version":3,"participants":[{"name":"Clinical lead","role":"chair"}],"participantsVersion":4,
                 "answers":[%s],
                 "domains":[{"number":1,"title":"Function","questions":2,"answered":1,"completed":false}],
                 "reminders":["2024-08-08T09:00:00Z"],"submission":null,
                 "moderations":[{"outcome":"returned","reasons":"Say more on pharmacists","remarks":[{"question":"1.1","text":"How many are in post?"}],"by":"Provider lead","at":"2024-08-06T09:00:00Z"}],
                 "may":{"answer":%b,"submit":%b,"moderate":%b}}""".formatted(state, answer("In <em>post</em>", 2), answer, answer, moderate);
    }

    /** Of the first question, saved at 10:42 in the morning. */
    static String answer(String comment, int version) {
        return """
                {"question":"1.1","rating":"yes-working-well","comment":"%s","version":%d,
                 "savedBy":"Team lead","savedAt":"2024-08-05T09:42:00Z"}""".formatted(comment, version);
    }
}
