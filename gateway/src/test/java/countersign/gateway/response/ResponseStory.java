package countersign.gateway.response;

/** A self-assessment of two questions, the first of them answered, as review-service tells it. */
public final class ResponseStory {

    static final String API = "/api/review/responses/rev-a~rose";
    static final String FORM_API = "/api/review/forms/maturity-index/versions/1";
    public static final String FORM = """
            {"id":"maturity-index","version":1,"title":"Maturity Index",
             "scales":{"rating":[{"id":"no-action-needed","label":"No, action is needed","polarity":"adverse"},
               {"id":"yes-working-well","label":"Yes, working well","polarity":"good"}]},
             "sections":[{"section":"one","title":"Function","parts":[{"note":"We can draw on:"},
               {"key":"1.1","number":"1.1","kind":"choice","scale":"rating","commented":true,"label":"A team leader.","required":true,"missing":"x"},
               {"key":"1.2","number":"1.2","kind":"choice","scale":"rating","commented":true,"label":"Pharmacists.","required":true,"missing":"x"}]},
              {"section":"two","title":"Pathways","parts":[
               {"key":"2.1","number":"2.1","kind":"choice","scale":"rating","commented":true,"label":"They are written.","required":true,"missing":"x"}]}]}""";

    private ResponseStory() {}

    public static String response(String state, boolean answer, boolean moderate) {
        return """
                {"id":"rev-a~rose","use":"self-assessment","form":{"id":"maturity-index","version":1},"organisation":"RVN",
                 "organisationName":"AWP","team":"rose","name":"Bristol ROSE","level":"team","state":"%s","moderated":true,
                 "issuedAt":"2024-08-01T09:00:00Z","citations":[{"reviewId":"rev-a","reviewTitle":"Community review","icb":"QUY","dueAt":"2024-08-30T17:00:00Z","closes":true,"closedAt":null,"ended":false,"reminders":["2024-08-08T09:00:00Z"]}],
                 "version":3,"participants":[{"name":"Clinical lead","role":"chair"}],"participantsVersion":4,
                 "answers":[%s],"asked":["1.1","1.2","2.1"],
                 "sections":[%s,{"number":2,"title":"Pathways","questions":1,"answered":1,"completed":true}],
                 "submission":null,
                 "moderations":[{"outcome":"returned","reasons":"Say more on pharmacists","remarks":[{"question":"1.1","text":"How many are in post?"}],"by":"Provider lead","at":"2024-08-06T09:00:00Z"}],
                 "may":{"answer":%b,"submit":%b,"moderate":%b}}""".formatted(state, answer("In <em>post</em>", 2), section(1), answer, answer, moderate);
    }

    /** The first section, with so many answers. */
    private static String section(int answered) {
        return "{\"number\":1,\"title\":\"Function\",\"questions\":2,\"answered\":%d,\"completed\":false}"
                .formatted(answered);
    }

    /** Of the first question, saved at 10:42 in the morning. */
    static String answer(String comment, int version) {
        return """
                {"key":"1.1","answer":{"value":"yes-working-well","comment":"%s"},"version":%d,
                 "savedBy":"Team lead","savedAt":"2024-08-05T09:42:00Z"}""".formatted(comment, version);
    }

    /** That it was saved, and how far its section is now. */
    static String saved(String comment, int version) {
        return "{\"answer\":%s,\"section\":%s}".formatted(answer(comment, version), section(2));
    }
}
