package countersign.review.form;

/** Answers to one version of a form, as far as they are given. */
public record FilledForm(FormRef form, Answers answers) {

    public FilledForm with(Answers changed) {
        return new FilledForm(form, changed);
    }
}
