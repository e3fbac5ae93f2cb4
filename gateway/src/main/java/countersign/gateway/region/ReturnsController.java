package countersign.gateway.region;

import countersign.gateway.call.Paged;
import countersign.gateway.call.Paged.Whole;
import countersign.gateway.client.review.nhsereturn.Return;
import countersign.gateway.client.review.nhsereturn.ReturnClient;
import countersign.gateway.delivery.Sendings;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Download;
import countersign.gateway.page.FramedDocument;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.problem.PageProblem;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows returns. */
@Controller
@RequestMapping("/returns")
class ReturnsController {

    private final ReturnClient returns;
    private final ReturnPages pages;
    private final ReturnLists lists;
    private final Sendings sendings;
    private final Words words;

    ReturnsController(ReturnClient returns, ReturnPages pages, ReturnLists lists, Sendings sendings, Words words) {
        this.words = words;
        this.returns = returns;
        this.pages = pages;
        this.lists = lists;
        this.sendings = sendings;
    }

    @GetMapping
    ModelAndView list(@RequestParam(name = "state", defaultValue = "") String state) {
        var all = all();
        var table = lists.table(all.items(), state);
        return new ModelAndView("region/returns")
                .addObject("counts", lists.counts(all.items()))
                .addObject("more", all.more())
                .addObject("returns", table)
                .addObject("found", Words.count(table.rows().size(), "return"))
                .addObject(
                        "narrowed", state.isEmpty() ? "" : Returned.tag(state).text());
    }

    private Whole<Return> all() {
        return Paged.whole((cursor, limit) -> returns.returns(null, cursor, limit));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable("id") String id) {
        return page(id, AnswerForm.empty(), "", PageProblem.none());
    }

    /** The page, shown again with what was typed when there is a problem. */
    ModelAndView page(String id, AnswerForm typed, String form, PageProblem problem) {
        var found = returns.one(id);
        var page = problem.page("region/return");
        if (found.kind().equals("policy-confirmation") && !found.document()) {
            ConfirmedPolicies.of(returns.policyConfirmation(id), words)
                    .ifPresent(policies -> page.addObject("policies", policies));
        }
        return page.addObject("page", pages.page(found, sendings.about(id), typed, form, problem))
                .addObject("back", new BackLink("/returns", "All returns"));
    }

    /** What the region is about to accept; nothing for those whom the service will refuse. */
    Optional<ModelAndView> beforeAcceptance(String id, MultiValueMap<String, String> sent) {
        var found = returns.one(id);
        if (!found.may().accept() || !found.contentSha256().equals(sent.getFirst("contentSha256"))) {
            return Optional.empty();
        }
        return Optional.of(new CheckFirst(
                        found.reviewTitle(),
                        "Accept this return?",
                        "The ICB will see your acceptance straight away." + finality(found)
                                + " If you have a question, go back and ask the ICB before you accept.",
                        pages.facts(found),
                        "Accept the return")
                .page("/returns/" + id + "/acceptance", sent, new BackLink("/returns/" + id, "The return")));
    }

    private static String finality(Return found) {
        var within = found.acceptanceFinalAfter();
        return within.isPositive()
                ? " You can withdraw it within " + Words.span(within) + "; after that it is final."
                : " It is final: it cannot be withdrawn.";
    }

    /** The document as it was frozen, for the sandboxed frame. */
    @GetMapping("/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable("id") String id) {
        return FramedDocument.of(returns.document(id));
    }

    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable("id") String id) {
        return Download.named(id + ".json", MediaType.APPLICATION_JSON).body(returns.content(id));
    }
}
