package countersign.platform.sample;

import countersign.platform.identity.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holds a value of each kind. */
@RestController
class FormController {

    record Form(
            @Nullable String text,
            @Nullable Integer whole,
            @Nullable Long large,
            @Nullable Boolean truth,
            NoteController.@Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable List<String> texts,
            @Nullable Map<String, Integer> nested) {}

    record Sorting(@Nullable String by, NoteController.@Nullable Colour colour) {}

    @GetMapping("/api/sample/sorted")
    Sorting sort(Caller caller, Sorting sorting) {
        return sorting;
    }

    @PostMapping("/api/sample/forms")
    Form echo(Caller caller, @RequestBody Form form) {
        return form;
    }

    @GetMapping("/api/sample/counted")
    Map<String, Integer> count(Caller caller, @RequestParam int size) {
        return Map.of("size", size);
    }
}
