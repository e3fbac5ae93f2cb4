package countersign.webserver.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** That the contract is seen to be broken wherever it can break. */
class ClientContractTest {

    private static final String DESCRIPTION = """
            {"paths":{
              "/api/review/notes":{"get":{"parameters":[{"in":"query","name":"limit"},{"in":"query","name":"cursor"}],
                "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/PageNote"}}}}}}},
              "/api/review/notes/{id}":{"put":{
                "parameters":[{"in":"path","name":"id","required":true},{"in":"header","name":"If-Match","required":true}],
                "requestBody":{"required":true,"content":{"application/json":{"schema":{"$ref":"#/components/schemas/NoteRequest"}}}},
                "responses":{"204":{}}}}},
             "components":{"schemas":{
              "PageNote":{"type":"object","required":["items"],"properties":{
                "items":{"type":"array","items":{"$ref":"#/components/schemas/Note"}},"next":{"type":["string","null"]}}},
              "Note":{"type":"object","required":["text","at","pages","by"],"properties":{
                "text":{"type":"string"},"at":{"type":"string","format":"date-time"},"pages":{"type":"integer"},
                "by":{"anyOf":[{"$ref":"#/components/schemas/Person"},{"type":"null"}]}}},
              "Person":{"type":"object","required":["name"],"properties":{"name":{"type":"string"}}},
              "NoteRequest":{"type":"object","properties":{"text":{"type":"string"}}}}}}""";

    private record Page<T>(List<T> items, @Nullable String next) {}

    private record First(List<Note> items) {}

    private record Note(
            String text, Instant at, int pages, @Nullable Person by) {}

    private record Person(String name) {}

    private record NoteRequest(@JsonUnwrapped Text text) {}

    private record Text(String text) {}

    private record Extra(String extra) {}

    private record Wrong(
            String title,
            int at,
            boolean pages,
            Person by,
            @JsonUnwrapped Extra within) {}

    @FeignClient(name = "right", url = "${countersign.services.review.url}")
    private interface Right {

        @GetMapping("/api/review/notes?limit=5")
        First first();

        @GetMapping("/api/review/notes")
        Page<Note> some(@RequestParam("limit") int limit, @RequestParam("cursor") String cursor);

        @PutMapping("/api/review/notes/{note}")
        void put(
                @PathVariable("note") String note,
                @RequestHeader("If-Match") String version,
                @RequestBody NoteRequest request);
    }

    @FeignClient(name = "wrong", url = "${countersign.services.review.url}")
    private interface WrongClient {

        @GetMapping("/api/review/note")
        Page<Note> gone();

        @GetMapping("/api/review/notes")
        Page<Wrong> all(@RequestParam("most") int most);

        @PutMapping("/api/review/notes/{id}")
        void put(@PathVariable("id") String id, @RequestBody Wrong request);
    }

    @FeignClient(name = "nobody", url = "https://elsewhere.example")
    private interface Elsewhere {}

    private static ClientContract.Result of(Class<?> client) {
        return ClientContract.of(JsonMapper.shared().readTree(DESCRIPTION), "review", client);
    }

    @Test
    void aClientThatReadsAndSendsWhatIsDescribedKeepsIt() {
        assertThat(of(Right.class)).isEqualTo(new ClientContract.Result(3, List.of()));
    }

    @Test
    void eachBreachIsNamedWithItsPlace() {
        assertThat(of(WrongClient.class).breaches())
                .containsExactlyInAnyOrder(
                        "WrongClient.gone: the provider has no get /api/review/note",
                        "WrongClient.all: sends a query most that the provider does not know",
                        "WrongClient.all: reads one page, which would pass for all of them",
                        "WrongClient.all.items[].title: the provider has no such member",
                        "WrongClient.all.items[].at: is taken for a integer, and is described as"
                                + " {\"type\":\"string\",\"format\":\"date-time\"}",
                        "WrongClient.all.items[].pages: is taken for a boolean, and is described as {\"type\":\"integer\"}",
                        "WrongClient.all.items[].by: may be null, and the client does not say so",
                        "WrongClient.all.items[].within.extra: the provider has no such member",
                        "WrongClient.put.within.extra: the provider has no such member",
                        "WrongClient.put: does not send the header If-Match that is required",
                        "WrongClient.put.title: the provider has no such member",
                        "WrongClient.put.at: the provider has no such member",
                        "WrongClient.put.pages: the provider has no such member",
                        "WrongClient.put.by: the provider has no such member");
    }

    @Test
    void aClientOfAnUnknownServiceIsABreach() {
        assertThat(of(Elsewhere.class).breaches())
                .containsExactly("Elsewhere: no description is known of https://elsewhere.example");
    }
}
