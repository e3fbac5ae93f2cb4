package countersign.gateway.page.form;

import countersign.gateway.problem.FieldId;

/**
 * What every form control shares: its name, what it asks, a hint and what is wrong with its answer.
 *
 * @param size of the label or legend: {@code s}, {@code m} or {@code l}
 * @param heading whether the label is also the page's {@code h1}
 * @param hint empty for none
 * @param error empty for none
 * @param focused whether the page opens with it
 */
public record Question(
        String name, String label, String size, boolean heading, String hint, String error, boolean focused) {

    static Question of(String name, String label, String size) {
        return new Question(name, label, size, false, "", "", false);
    }

    public String id() {
        return FieldId.of(name);
    }

    /**
     * The id of the option at this position: the first has the question's own, so that an error summary can link to it.
     */
    public String optionId(int index) {
        return index == 0 ? id() : id() + "-" + (index + 1);
    }

    /** Whether the control is shown as wrong. */
    public boolean wrong() {
        return !error.isEmpty();
    }

    /**
     * Ids of hint and error for {@code aria-describedby}; null, so that the attribute is left out, when there is
     * neither.
     */
    @org.jspecify.annotations.Nullable
    public String describedBy() {
        var ids = new StringBuilder();
        if (!hint.isEmpty()) {
            ids.append(id()).append("-hint");
        }
        if (wrong()) {
            ids.append(ids.isEmpty() ? "" : " ").append(id()).append("-error");
        }
        return ids.isEmpty() ? null : ids.toString();
    }

    Question withSize(String letter) {
        return new Question(name, label, letter, heading, hint, error, focused);
    }

    Question asHeading() {
        return new Question(name, label, "l", true, hint, error, focused);
    }

    Question withHint(String text) {
        return new Question(name, label, size, heading, text, error, focused);
    }

    Question withError(String text) {
        return new Question(name, label, size, heading, hint, text, focused);
    }

    Question withFocus(boolean now) {
        return new Question(name, label, size, heading, hint, error, now);
    }
}
