package countersign.gateway.kept;

import countersign.gateway.door.kept.FormTokens;
import countersign.gateway.door.kept.KeptForm;
import countersign.gateway.door.kept.KeptForms;
import countersign.gateway.door.kept.KeptInPlace;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was typed and could not be sent: the page on which it stood, filled in; or, where that is gone, the text. */
@Controller
@RequestMapping(KeptInPlace.ADDRESS + "{id}")
class KeptController {

    private final KeptForms kept;
    private final Words words;

    KeptController(KeptForms kept, Words words) {
        this.kept = kept;
        this.words = words;
    }

    @GetMapping
    Object again(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var found = kept.find(id, request.getRemoteUser());
        if (found.isEmpty()) {
            return new ModelAndView("kept/gone", HttpStatus.NOT_FOUND)
                    .addObject("back", new BackLink("/work", "My work"));
        }
        var form = found.get();
        var page = new CapturedPage(response);
        request.getRequestDispatcher(form.page()).forward(request, page);
        var filled = page.isThere() ? FilledForm.of(page.html(), form, id) : Optional.<String>empty();
        return filled.<Object>map(html -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(html))
                .orElseGet(() -> text(id, form));
    }

    private ModelAndView text(String id, KeptForm form) {
        return new ModelAndView("kept/text")
                .addObject("id", id)
                .addObject("when", words.moment(form.at()))
                .addObject("texts", texts(form))
                .addObject("back", new BackLink("/work", "My work"));
    }

    /** What looks as if a person had typed it. */
    private static List<String> texts(KeptForm form) {
        return form.values().entrySet().stream()
                .filter(entry -> !FormTokens.isMachines(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .filter(value -> !value.isBlank() && !UnsentText.isChoice(value))
                .toList();
    }

    @PostMapping("/discarded")
    String discard(@PathVariable("id") String id, HttpServletRequest request) {
        kept.forget(id, request.getRemoteUser());
        return "redirect:/work";
    }
}
