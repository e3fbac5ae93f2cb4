package countersign.gateway.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the services answer about a review that HCIG has sent back once and that now waits for signatures. */
final class ReviewStory {

    private ReviewStory() {}

    static Instant days(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    static String review(String state, String launchedAt, String revision) {
        return """
                {"id":"rev-1","title":"Intensive and assertive community mental health","icb":"QUY","icbName":"BNSSG ICB",
                 "region":"Y58","state":"%s","version":4,"openedAt":"2024-07-26T09:00:00Z","launchedAt":%s,
                 "concludedAt":null,"closed":null,"currentRevision":%s,"sro":{"name":"Chief Nurse","email":"x"},
                 "operationalLead":{"person":"p","name":"Review lead","email":"y"},"authors":[],
                 "participants":[{"organisation":"RVN","name":"AWP","teams":[],"policyCheck":true,"assessments":{}}],
                 "forums":["programme-board","mh-odg","hcig","icb-board"],
                 "milestones":[
                  {"id":"assessments","title":"Self-assessments returned","date":"%s","national":false},
                  {"id":"icb-board","title":"ICB Board, in public","date":"%s","national":true},
                  {"id":"outcome-return","title":"Review outcome to the region","date":"%s","national":true}],
                 "assessmentsCloseAt":"%s"}
                """.formatted(state, launchedAt, revision, day(-40), day(3), day(-1), days(-40));
    }

    private static LocalDate day(int days) {
        return LocalDate.now().plusDays(days);
    }

    static String assessments() {
        return list(IntStream.range(0, 21)
                .mapToObj(n -> """
                        {"id":"rev-1~t%d","use":"self-assessment","organisation":"RVN","organisationName":"Avon and Wiltshire Mental Health Partnership NHS Trust",
                         "team":"t%d","name":"Bristol team %d","level":"team","state":"%s","dueAt":"%s","submittedAt":%s,"reminders":%d,"mayRead":%b}
                        """.formatted(
                                n,
                                n,
                                n,
                                n == 3 ? "not-returned" : "accepted",
                                days(-40),
                                n == 3 ? "null" : "\"2024-08-20T10:00:00Z\"",
                                n % 3,
                                n != 3))
                .collect(Collectors.toList())
                .toArray(String[]::new));
    }

    static String decision(String stage, String name, int revision, String outcome, String meeting, String said) {
        return """
                {"taskId":"1","stage":"%s","forumName":"%s","kind":"forum-decision","revision":%d,"contentSha256":"ab",
                 "outcome":"%s","meetingDate":"%s","feedback":%s,"reasons":null,"conditions":[],"nextMeetingDate":null,
                 "decidedBy":"Secretary","organisation":"QUY","decidedAt":"%sT16:00:00Z","overtaken":false}
                """.formatted(
                        stage, name, revision, outcome, meeting, said == null ? "null" : "\"" + said + "\"", meeting);
    }

    private static String decisions() {
        return list(
                decision("programme-board", "Programme Board", 1, "endorsed", "2024-09-12", null),
                decision("mh-odg", "MH ODG", 1, "endorsed-with-feedback", "2024-10-31", "Say more about <b>DNAs</b>"),
                decision("hcig", "HCIG", 1, "returned", "2024-11-04", "The gaps need owners"),
                decision("programme-board", "Programme Board", 2, "endorsed", "2024-11-12", null),
                decision("mh-odg", "MH ODG", 2, "endorsed", "2024-11-14", null),
                decision("hcig", "HCIG", 2, "endorsed", "2024-11-18", null));
    }

    private static String sheets() {
        return list("""
                {"reviewId":"rev-1","icb":"QUY","revision":2,"state":"open","slots":[
                 {"slotId":"icb-sro~QUY","office":"icb-sro","officeLabel":"ICB SRO","organisation":"QUY","state":"signed",
                  "signatureId":"sig-1","who":"SRO","at":"2024-11-20T09:00:00Z","reasons":null},
                 {"slotId":"trust-medical-director~RVN","office":"x","officeLabel":"Trust Medical Director","organisation":"RVN",
                  "state":"waiting","signatureId":null,"who":null,"at":null,"reasons":null}]}
                """);
    }

    /** As review-service tells it; the owner when everything is shown. */
    static String progress(String thematic, String lists, String work) {
        return """
                {"stages":[%s,%s,%s,%s,%s,%s,%s,%s,%s,%s],"revision":2,"assessments":"%s","returns":"%s","openWork":"%s",
                 "may":[%s]}
                """.formatted(
                stage("launch", "done"),
                stage("assessments", "done"),
                stage("thematic-review", thematic),
                group("programme-board", thematic),
                group("mh-odg", thematic),
                group("hcig", thematic),
                group("director-sign-off", thematic),
                group("icb-board", thematic),
                stage("outcome-return", "not-started"),
                stage("conclusion", "not-started"),
                lists,
                lists,
                work,
                lists.equals("shown") ? "\"read-thematic-review\",\"read-revision\",\"move-closing-date\"" : "");
    }

    static String unlaunched() {
        return "{\"stages\":[" + stage("launch", "now")
                + "],\"revision\":0,\"assessments\":\"shown\",\"returns\":\"shown\","
                + "\"openWork\":\"shown\",\"may\":[\"launch\"]}";
    }

    private static String group(String id, String thematic) {
        return stage(id, thematic.equals("done") ? "with-signoff" : "not-started");
    }

    private static String stage(String id, String state) {
        return "{\"id\":\"" + id + "\",\"state\":\"" + state + "\"}";
    }

    /** As signoff-service tells it. */
    static String considered(String words) {
        var shown = words.equals("shown");
        return """
                {"stages":[%s,%s,%s,
                  {"id":"director-sign-off","name":"Director sign-off","state":"now","revision":2,"signed":1,"toSign":2}],
                 "words":"%s","decisions":%s,"sheets":%s,"openWork":"%s"}
                """.formatted(
                        endorsed("programme-board", "Programme Board", "2024-11-12"),
                        endorsed("mh-odg", "MH ODG", "2024-11-14"),
                        endorsed("hcig", "HCIG", "2024-11-18"),
                        words,
                        items(shown ? decisions() : list()),
                        items(shown ? sheets() : list()),
                        words);
    }

    private static String endorsed(String id, String name, String date) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"state\":\"done\",\"revision\":2,\"outcome\":\"endorsed\",\"date\":\"%s\"}"
                .formatted(id, name, date);
    }

    private static String items(String list) {
        return list.substring("{\"items\":".length(), list.length() - ",\"next\":null}".length());
    }

    static String work() {
        return list("""
                {"id":"45","kind":"signature","title":"Sign as Trust Medical Director","reviewId":"rev-1","reviewTitle":"R","icb":"QUY",
                 "subject":"Revision 2","organisation":"RVN","waitingOn":"Trust Medical Director, AWP","openedAt":"%s","dueAt":"%s",
                 "reminders":0,"version":1,"target":"45"}
                """.formatted(days(-9), days(5)));
    }

    static String moderation(String team, int waiting) {
        return """
                {"id":"%s","kind":"moderation","title":"Read the self-assessment of %s","reviewId":"rev-1","reviewTitle":"R","icb":"QUY",
                 "subject":"x","organisation":"RVN","waitingOn":"Provider lead, AWP","openedAt":"%s","dueAt":"%s",
                 "reminders":0,"version":1,"target":"x"}
                """.formatted(team, team, days(-waiting), days(6));
    }

    static String returns() {
        return list("{\"id\":\"ret-1\",\"kind\":\"policy-confirmation\",\"state\":\"accepted\",\"revision\":null}");
    }

    static String timeline(String what, String at, String who) {
        return list("{\"at\":\"%s\",\"who\":%s,\"organisation\":\"QUY\",\"what\":\"%s\",\"detail\":null}"
                .formatted(at, who == null ? "null" : "\"" + who + "\"", what));
    }

    static String list(String... items) {
        return "{\"items\":[" + String.join(",", items) + "],\"next\":null}";
    }
}
