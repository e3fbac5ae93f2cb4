package countersign.gateway.programme;

import countersign.gateway.page.BackLink;
import countersign.gateway.page.form.CheckFirst;
import countersign.gateway.page.form.SendOnce;
import countersign.gateway.page.form.Shown;
import countersign.gateway.programme.board.Boards;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/reviews")
class ProgrammeController {

    private final Boards boards;
    private final BoardPages pages;

    ProgrammeController(Boards boards, BoardPages pages) {
        this.boards = boards;
        this.pages = pages;
    }

    @GetMapping("/{id}")
    ModelAndView board(@PathVariable("id") String id, @RequestParam(name = "tasks", defaultValue = "") String tasks) {
        return new ModelAndView("programme/review")
                .addObject("page", pages.page(boards.of(id), tasks))
                .addObject("sendOnce", SendOnce.fresh())
                .addObject("back", new BackLink("/reviews", "All reviews"));
    }

    @PostMapping("/{id}/launch")
    ModelAndView launch(
            @PathVariable("id") String id,
            @RequestParam("sendOnce.key") String key,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes then) {
        if (CheckFirst.isChanged(sent)) {
            return new ModelAndView("redirect:/reviews/" + id);
        }
        var board = boards.of(id);
        var check = pages.beforeLaunch(board);
        var shown = Shown.of(check.shown()).hash();
        if (board.may("launch") && !(CheckFirst.isChecked(sent) && shown.equals(sent.getFirst("shown")))) {
            var again = new LinkedMultiValueMap<>(sent);
            again.set("shown", shown);
            return check.page("/reviews/" + id + "/launch", again, new BackLink("/reviews/" + id, "The review"));
        }
        boards.launch(id, key);
        then.addFlashAttribute("done", "The review is launched");
        return new ModelAndView("redirect:/reviews/" + id);
    }
}
