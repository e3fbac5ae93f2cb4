package countersign.gateway.response;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import countersign.browser.Chromium;
import countersign.browser.NextPage;
import countersign.gateway.testing.Around;
import countersign.gateway.testing.GatewayTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a script adds to answering: each answer is saved as it is given, and nothing that was typed is lost. */
class AnswersInABrowserTest extends GatewayTest {

    private static final String ANSWER = ResponseStory.API + "/answers/1.1";
    private static final String PAGE = "/responses/rev-a~rose/sections/1";

    private Page page;

    @BeforeEach
    void aDomainIsOpen() {
        answers(ResponseStory.API, ResponseStory.response("issued", true, false));
        answers(ResponseStory.FORM_API, ResponseStory.FORM);
        Around.PROVIDER.next(REVIEW_LEAD);
        page = Chromium.window(Chromium.WIDE);
        page.navigate(address() + PAGE);
    }

    @AfterEach
    void close() {
        page.close();
    }

    private static void saving(ResponseDefinitionBuilder answer) {
        Around.SERVICES.stubFor(put(urlPathEqualTo(ANSWER)).willReturn(answer));
    }

    private Locator comment() {
        return page.getByLabel("Comment on 1.1");
    }

    private Locator state() {
        return page.locator("#saved-1-1");
    }

    private void type(String comment) {
        comment().fill(comment);
        comment().blur();
    }

    private static void savedOver(int version, String comment) {
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(ANSWER))
                .withHeader("If-Match", equalTo("\"" + version + "\""))
                .withRequestBody(matchingJsonPath("$.answer.comment", equalTo(comment))));
    }

    @Test
    void savesEachAnswerAsItIsGiven() {
        saving(okJson(ResponseStory.saved("Now two", 3)));
        type("Now two");
        assertThat(state()).containsText("Saved at 10:42am");
        savedOver(2, "Now two");
        assertThat(page.locator("#progress")).hasText("2 of 2 answered in this section.");
        page.waitForResponse("**/answers/1.1", () -> type("Now three"));
        savedOver(3, "Now three");
    }

    @Test
    void showsAColleaguesAnswerBesideMineAndLetsMeChoose() {
        saving(jsonResponse("{\"type\":\"urn:countersign:problem:stale-version\",\"detail\":\"x\"}", 409));
        answers(
                ResponseStory.API,
                ResponseStory.response("issued", true, false)
                        .replace("In <em>post</em>", "Theirs")
                        .replace("\"version\":2", "\"version\":7"));
        type("Mine");
        assertThat(state()).containsText("Not saved. This was answered meanwhile");
        assertThat(state()).containsText("Theirs");
        assertThat(comment()).hasValue("Mine");
        saving(okJson(ResponseStory.saved("Mine", 8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save mine in its place"))
                .click();
        assertThat(state()).containsText("Saved at 10:42am");
        savedOver(7, "Mine");
    }

    @Test
    void keepsMyColleaguesAnswerIfISaySo() {
        saving(jsonResponse("{\"type\":\"urn:countersign:problem:stale-version\",\"detail\":\"x\"}", 409));
        type("Mine");
        NextPage.by(page, () -> page.getByText("Keep my colleague").click());
        assertThat(comment()).hasValue("In <em>post</em>");
        Around.SERVICES.verify(1, putRequestedFor(urlPathEqualTo(ANSWER)));
    }

    @Test
    void saysWhatIsWrongWithAnAnswerUnderIt() {
        saving(jsonResponse("""
                {"type":"urn:countersign:problem:patient-identifier","detail":"Take it out.",
                 "errors":[{"field":"answer.comment","message":"This looks like an NHS number."}]}""", 422));
        type("943 476 5919");
        assertThat(state()).containsText("Not saved. This looks like an NHS number.");
        assertThat(comment()).hasValue("943 476 5919");
    }

    @Test
    void keepsWhatWasTypedUntilTheNetworkIsBack() {
        saving(okJson(ResponseStory.saved("On the train", 3)));
        page.context().setOffline(true);
        type("On the train");
        assertThat(state()).containsText("Not saved: the service cannot be reached");
        page.context().setOffline(false);
        assertThat(state()).containsText("Saved at 10:42am");
        assertThat(state()).not().containsText("Not saved");
        savedOver(2, "On the train");
    }

    @Test
    void sendsThePageOnceTheAnswersOnTheirWayAreSaved() {
        saving(okJson(ResponseStory.saved("In a hurry", 3)).withFixedDelay(700));
        Around.SERVICES.stubFor(
                put(urlPathEqualTo(ResponseStory.API + "/answers")).willReturn(okJson("{\"saved\":[]}")));
        Around.SERVICES.stubFor(
                put(urlPathEqualTo(ResponseStory.API + "/sections/1/completed")).willReturn(okJson("{}")));
        comment().fill("In a hurry");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and continue"))
                .click();
        page.waitForURL("**/responses/rev-a~rose");
        Around.SERVICES.verify(putRequestedFor(urlPathEqualTo(ResponseStory.API + "/answers"))
                .withRequestBody(matchingJsonPath("$.answers[0].version", equalTo("3"))));
    }

    /** What is said under the answer moves the button before the finger is off it. */
    @Test
    void takesAPressOnAButtonThatMovesMeanwhile() {
        saving(jsonResponse("""
                {"type":"urn:countersign:problem:patient-identifier","detail":"Take it out.",
                 "errors":[{"field":"answer.comment","message":"This looks like an NHS number. Take it out, please, and say it otherwise."}]}""", 422));
        Around.SERVICES.stubFor(
                put(urlPathEqualTo(ResponseStory.API + "/answers")).willReturn(okJson("{\"saved\":[]}")));
        Around.SERVICES.stubFor(
                put(urlPathEqualTo(ResponseStory.API + "/sections/1/completed")).willReturn(okJson("{}")));
        comment().fill("943 476 5919");
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and continue"));
        button.scrollIntoViewIfNeeded();
        var box = button.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height - 3);
        page.mouse().down();
        assertThat(state()).containsText("Not saved. This looks like an NHS number.");
        page.mouse().up();
        page.waitForURL("**/responses/rev-a~rose");
    }

    @Test
    void bringsBackWhatWasTypedWhenTheLoginHadEnded() {
        saving(okJson(ResponseStory.saved("Long thought", 3)));
        page.context().clearCookies();
        type("Long thought");
        assertThat(state()).containsText("Not saved: you are signed out");
        page.getByText("Sign in and come back to it").click();
        assertThat(comment()).hasValue("Long thought");
        assertThat(state()).containsText("Saved at 10:42am");
        savedOver(2, "Long thought");
    }

    @Test
    void keepsNothingForTheNextPersonAtThisComputer() {
        saving(aResponse().withStatus(503));
        type("Mine alone");
        assertThat(state()).containsText("Not saved: the service cannot be reached");
        page.onDialog(Dialog::accept);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL("**/signed-out");
        page.navigate(address() + PAGE);
        assertThat(comment()).hasValue("In <em>post</em>");
    }
}
