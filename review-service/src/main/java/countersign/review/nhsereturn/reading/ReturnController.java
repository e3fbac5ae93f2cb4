package countersign.review.nhsereturn.reading;

import countersign.platform.http.Cursor;
import countersign.platform.http.EntityTag;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Respond;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.ReviewId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns, and their exact content. */
@RestController
@RequestMapping("/api/review/returns")
class ReturnController {

    private final ReturnLists lists;
    private final ReturnViews views;
    private final SeenReturns seen;
    private final ReturnContents contents;
    private final Authorities authorities;

    ReturnController(
            ReturnLists lists, ReturnViews views, SeenReturns seen, ReturnContents contents, Authorities authorities) {
        this.lists = lists;
        this.views = views;
        this.seen = seen;
        this.contents = contents;
        this.authorities = authorities;
    }

    @GetMapping
    Page<ReturnView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String review,
            @RequestParam(required = false) @Nullable String cursor,
            PageLimit limit) {
        Page<Versioned<NhseReturn>> page = review == null
                ? lists.seenBy(caller, Cursor.decode(cursor, 2), limit.value())
                : Page.whole(lists.of(ReviewId.inPath(review), caller));
        Authority authority = authorities.of(caller);
        return page.map(found -> views.view(found, authority));
    }

    @GetMapping("/{id}")
    @Answers(ReturnView.class)
    ResponseEntity<?> get(Caller caller, @PathVariable String id) {
        return Respond.with(
                seen.versioned(caller, id), found -> EntityTag.ok(found.version(), views.view(found, caller)));
    }

    /** The exact bytes: of the revision, or of the return itself if it has content of its own. */
    @GetMapping("/{id}/content")
    @Answers(Object.class)
    ResponseEntity<?> content(Caller caller, @PathVariable String id) {
        return Respond.with(
                seen.versioned(caller, id)
                        .then(found -> contents.content(found.body().file())),
                content -> content);
    }

    /** The exact document of what was returned: the region reads a revision here, and no other. */
    @GetMapping("/{id}/document.html")
    @Answers(value = String.class, mediaType = "text/html")
    ResponseEntity<?> document(Caller caller, @PathVariable String id) {
        return Respond.with(
                seen.versioned(caller, id)
                        .then(found -> contents.document(found.body().file())),
                document -> document);
    }
}
