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
             "returned":{"form":{"id":"review-outcome-return","version":1},"answers":{"icbName":"BNSSG","assured":{"value":"no","comment":""},
               "gaps":"See the enclosed table","barriers":[{"text":"Capacity"}],"enclosed":[{"table":"Gaps","area":"DNA","improvement":"Review it"}]},
               "asked":["icbName","assured","gaps","barriers","enclosed","provisions.dnaReasonForDischarge"]},
             "domains":[{"number":1,"title":"Function"},{"number":2,"title":"Clinical pathways"}],
             "contradictions":[{"title":"DNA","detail":"The policy check says never; the return says yes."}],
             "coverage":{"responses":[{"use":"self-assessment","name":"Bristol ROSE","state":"accepted"},{"use":"self-assessment","name":"Early Intervention","state":"not-returned"},{"use":"policy-check","name":"AWP","state":"issued"}]},
             "missing":[{"field":"return.provisions.dnaReasonForDischarge","message":"Answer yes or no about discharges."}]}""";
    static final String MISSING =
            "{\"field\":\"return.provisions.dnaReasonForDischarge\",\"message\":\"Answer yes or no about discharges.\"}";

    private static final String FORM = """
            {"id":"review-outcome-return","version":1,"title":"Return",
             "scales":{"good":[{"id":"yes","label":"Yes","polarity":"good"},{"id":"no","label":"No","polarity":"adverse"}],
               "bad":[{"id":"yes","label":"Yes","polarity":"adverse"},{"id":"no","label":"No","polarity":"good"}]},
             "sections":[{"section":"who","title":"Who returns it","parts":[
                {"key":"icbName","kind":"text","longest":200,"label":"ICB"},
                {"key":"assured","kind":"choice","scale":"good","label":"Are you assured?"},
                {"key":"gaps","kind":"text","longest":20000,"label":"If not, which gaps were found?"},
                {"key":"barriers","kind":"rows","entry":"barrier","label":"Which barriers?","cells":[{"key":"text","label":"Barrier","kind":"text","longest":2000}]},
                {"key":"enclosed","kind":"rows","entry":"row","label":"Enclosed table","cells":[{"key":"table","label":"Table","kind":"text","longest":200},
                  {"key":"area","label":"Area","kind":"text","longest":200},{"key":"improvement","label":"What is to be improved","kind":"text","longest":5000}]}]},
               {"section":"provisions","title":"Provision in place","parts":[
                {"key":"provisions.dnaReasonForDischarge","kind":"choice","scale":"bad","label":"Are missed appointments a reason?","hint":"Answering yes means there is a concern."}]}]}""";

    private ThematicStory() {}

    static void tell() {
        answers(API, DRAFT);
        answers("/api/review/forms/review-outcome-return/versions/1", FORM);
        answers("/api/review/reviews/rev-a", """
                {"id":"rev-a","icb":"QUY","participants":[{"organisation":"RVN","organisationName":"AWP"}]}""");
        answers("/api/signoff/reviews/rev-a/decisions", """
                {"items":[{"forumName":"HCIG","revision":1,"outcome":"returned","reasons":"Cost the actions","feedback":null,"decidedBy":"HCIG secretary","decidedAt":"2024-11-04T12:00:00Z"}],"next":null}""");
    }

    private static void answers(String path, String json) {
        Around.SERVICES.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }
}
