package countersign.gateway.thematic;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import countersign.gateway.testing.Around;

/** A thematic review of two domains while it is written, as the services tell it. */
final class ThematicStory {

    static final String API = "/api/review/reviews/rev-a/thematic-review";
    static final String DRAFT = """
            {"reviewId":"rev-a","reviewTitle":"Community review","revision":2,"state":"draft","version":5,"mayEdit":true,
             "findings":[{"domain":1,"finding":"Caseloads are <b>large</b>","strengths":"","priorities":{"essential":["Smaller caseloads"],"enhancer":[],"desirable":[]}}],
             "draftActions":[{"draftId":"a1","domain":1,"title":"Review DNA use","description":"x","term":"short","scope":"local","lead":"RVN","owner":"Director of Nursing","due":"2025-03-31"}],
             "returnFields":{"icbName":"BNSSG","region":"South West","providersCovered":["AWP","St Mungo's"],"reviewCompletedInLineWithGuidance":true,
               "sro":"SRO","operationalLead":"Lead","operationalLeadEmail":"lead@example.nhs.uk","providerOrganisationsReviewed":"","policiesReviewed":"",
               "assured":false,"gaps":"See the enclosed table","enclosures":[{"title":"Gaps","rows":[{"area":"DNA","improvement":"Review it"}]},{"title":"Second","rows":[]}],
               "barriers":["Capacity"],"provisions":{"keyWorkers":true,"familiesAndCarers":true,"longTermPlanning":true,"informationSharing":true,"dnaReasonForDischarge":true,"dischargesOverseenByMdt":null},
               "nextSteps":"","goodPractice":[],"supportNeeded":""},
             "contradictions":[{"title":"DNA","detail":"The policy check says never; the return says yes."}],
             "coverage":{"assessments":[{"organisation":"RVN","team":"rose","name":"Bristol ROSE","state":"accepted"},{"organisation":"RVN","team":"ei","name":"Early Intervention","state":"not-returned"}],"policyChecks":[]},
             "missing":[{"field":"returnFields.provisions.dischargesOverseenByMdt","message":"Answer yes or no about discharges."}]}""";
    static final String MISSING =
            "{\"field\":\"returnFields.provisions.dischargesOverseenByMdt\",\"message\":\"Answer yes or no about discharges.\"}";

    private ThematicStory() {}

    static void tell() {
        answers(API, DRAFT);
        answers("/api/review/instruments/maturity-index/versions/1", """
                {"domains":[{"number":1,"title":"Function","items":[]},{"number":2,"title":"Clinical pathways","items":[]}]}""");
        answers("/api/review/reviews/rev-a", """
                {"id":"rev-a","icb":"QUY","participants":[{"organisation":"RVN","organisationName":"AWP"}]}""");
        answers("/api/signoff/reviews/rev-a/decisions", """
                {"items":[{"forumName":"HCIG","revision":1,"outcome":"returned","reasons":"Cost the actions","feedback":null,"decidedBy":"HCIG secretary","decidedAt":"2024-11-04T12:00:00Z"}],"next":null}""");
    }

    private static void answers(String path, String json) {
        Around.SERVICES.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }
}
