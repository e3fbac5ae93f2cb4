package countersign.gateway.region;

import countersign.gateway.testing.FakeProvider.User;

/** A return as the service describes it, and who reads it. */
final class ReturnStory {

    static final User REVIEWER = new User("22222222-2222-4222-8222-222222222222", "NHSE South West reviewer", "Y58");

    static final String EVIDENCE = """
            {"state":"ready","madeAt":"2025-01-20T10:00:00Z","about":"Each signature is a detached JWS.",
             "manifestSha256":"ee","faults":[%s],
             "signed":[{"officeLabel":"ICB Senior Responsible Owner","statement":{
              "signatory":{"name":"The SRO","organisation":"QUY"},"intent":{"version":1,"wording":"I sign it."},
              "declaredInterests":"A trustee of <b>X</b>","signedAt":"2024-12-01T10:00:00Z"}}],
             "files":[{"name":"content.json","mediaType":"application/json","length":1200,"sha256":"aa"},
              {"name":"statement-icb-sro-QUY.json","mediaType":"application/json","length":800,"sha256":"bb"}]}""";

    private ReturnStory() {}

    static String aReturn(String state, String may) {
        return """
                {"id":"ret-1","reviewId":"rev-1","reviewTitle":"Intensive and assertive","icb":"QUY","icbName":"BNSSG ICB",
                 "region":"Y58","regionName":"NHS England South West","kind":"review-outcome","state":"%s","revision":2,
                 "sequence":1,"contentSha256":"%s","document":true,"approval":{"outcome":"approved-with-conditions","meetingDate":"2025-01-16",
                   "decidedAt":"2025-01-16T15:00:00Z","conditions":[{"text":"Cost the gaps","owner":"Chief Finance Officer","due":null}]},
                 "submittedAt":"2025-01-20T09:00:00Z","acknowledgement":null,"acceptance":null,"acceptanceFinalAfter":"PT10M",
                 "queries":[{"at":"2025-01-22T10:00:00Z","by":"Reviewer","text":"What about St Mungo's?",
                   "response":{"at":"2025-01-23T10:00:00Z","by":"Review lead","text":"They are in domain 3.","outcome":"resubmit"}}],
                 "events":[],"undelivered":null,"may":{%s}}
                """.formatted(state, "ab".repeat(32), may);
    }
}
