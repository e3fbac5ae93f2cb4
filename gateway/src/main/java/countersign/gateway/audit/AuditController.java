package countersign.gateway.audit;

import countersign.gateway.call.failure.NotThere;
import countersign.gateway.client.review.Me;
import countersign.gateway.client.signoff.AuditClient;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Download;
import countersign.gateway.page.Person;
import countersign.gateway.page.show.Trail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit record of the reader's own organisation. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private static final int PAGE = 50;
    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/jsonl");

    private final AuditClient audit;
    private final ReviewTitles titles;
    private final AuditPages pages;
    private final ExportChain export;
    private final Person person;

    AuditController(AuditClient audit, ReviewTitles titles, AuditPages pages, ExportChain export, Person person) {
        this.audit = audit;
        this.titles = titles;
        this.pages = pages;
        this.export = export;
        this.person = person;
    }

    @GetMapping
    ModelAndView record(
            HttpServletRequest request,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "trail", required = false) @Nullable List<String> trail) {
        var me = reader(request);
        var found = audit.entries(me.organisation(), cursor, PAGE);
        return new ModelAndView("audit/record")
                .addObject("organisation", me.organisationName())
                .addObject("entries", pages.entries(found.items(), titles.byId()))
                .addObject("pages", new Trail("/audit", cursor, trail == null ? List.of() : trail).pages(found.next()));
    }

    @GetMapping("/check")
    ModelAndView check(HttpServletRequest request) {
        var report = audit.check(reader(request).organisation());
        return new ModelAndView("audit/check")
                .addObject("report", report)
                .addObject("checked", pages.now())
                .addObject("facts", pages.facts(report))
                .addObject("faults", AuditPages.faults(report))
                .addObject("back", new BackLink("/audit", "The record"));
    }

    @GetMapping("/checkpoints")
    ModelAndView checkpoints(
            HttpServletRequest request,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "trail", required = false) @Nullable List<String> trail) {
        var found = audit.checkpoints(reader(request).organisation(), cursor, PAGE);
        return new ModelAndView("audit/checkpoints")
                .addObject("checkpoints", pages.checkpoints(found.items()))
                .addObject(
                        "pages",
                        new Trail("/audit/checkpoints", cursor, trail == null ? List.of() : trail).pages(found.next()))
                .addObject("back", new BackLink("/audit", "The record"));
    }

    /** All of it, a line for each entry and each checkpoint, fetched page by page while it is sent. */
    @GetMapping("/export")
    ResponseEntity<InputStreamResource> export(HttpServletRequest request) {
        var chain = reader(request).organisation();
        return Download.named("audit-" + chain + ".jsonl", JSON_LINES).body(new InputStreamResource(export.of(chain)));
    }

    /** Whoever belongs to no organisation has no record to read. */
    private Me reader(HttpServletRequest request) {
        return person.current(request)
                .filter(me -> !me.organisation().isEmpty())
                .orElseThrow(NotThere::new);
    }
}
