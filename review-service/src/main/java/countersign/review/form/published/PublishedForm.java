package countersign.review.form.published;

import countersign.platform.canonical.Canonical;
import countersign.platform.canonical.CanonicalJson;
import countersign.platform.canonical.Sha256;
import countersign.review.form.Form;
import countersign.review.form.definition.Fault;
import countersign.review.form.definition.FormReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A form that people may answer.
 *
 * @param definition its canonical JSON, as it is kept
 * @param sha256 of the definition
 */
public record PublishedForm(Form form, String definition, Sha256 sha256) {

    /**
     * Reads a file.
     *
     * @throws IllegalStateException that names every fault with its line
     */
    public static PublishedForm read(String name, byte[] json) {
        return switch (FormReader.read(new String(json, StandardCharsets.UTF_8))) {
            case FormReader.Read.Good(Form form) -> published(name, form, json);
            case FormReader.Read.Faulty(List<Fault> faults) ->
                throw new IllegalStateException("The form " + name + " is faulty: "
                        + faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        };
    }

    private static PublishedForm published(String name, Form form, byte[] json) {
        return switch (CanonicalJson.ofBytes(json)) {
            case Canonical.Content content ->
                new PublishedForm(
                        form, new String(content.bytes().getData(), StandardCharsets.UTF_8), content.sha256());
            case Canonical.Refused(String reason) ->
                throw new IllegalStateException("The form " + name + " is faulty: " + reason);
        };
    }
}
