package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
record Answer(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    JsonNode json() {
        return Api.JSON.readTree(response.body());
    }

    /** The text at a JSON pointer; empty if there is none. */
    String text(String pointer) {
        return json().at(pointer).asString();
    }

    long number(String pointer) {
        return json().at(pointer).asLong();
    }

    /** The texts of a field of all members of a list. */
    List<String> texts(String list, String field) {
        List<String> texts = new ArrayList<>();
        json().at(list).forEach(member -> texts.add(member.path(field).asString()));
        return texts;
    }

    long version() {
        String tag = response.headers().firstValue("ETag").orElseThrow();
        return Long.parseLong(tag.replace("\"", ""));
    }

    Answer is(int status) {
        assertThat(status())
                .as(response.request().method() + " " + response.uri() + ": " + response.body())
                .isEqualTo(status);
        return this;
    }

    Answer isSuccess() {
        assertThat(status()).as(response.uri() + ": " + response.body()).isBetween(200, 299);
        return this;
    }

    /** A problem document of this type. */
    Answer refuses(int status, String slug) {
        is(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(text("/type")).isEqualTo("urn:countersign:problem:" + slug);
        assertThat(text("/detail")).isNotBlank();
        return this;
    }

    /** One of the fields that the problem names. */
    Answer naming(String field) {
        assertThat(texts("/errors", "field")).as(response.body()).contains(field);
        return this;
    }
}
