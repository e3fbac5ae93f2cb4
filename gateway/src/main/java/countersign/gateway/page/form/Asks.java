package countersign.gateway.page.form;

/** A form control that asks one question. */
public interface Asks<C> {

    Question question();

    /** The same control, asking this. */
    C asking(Question question);

    default C withSize(String letter) {
        return asking(question().withSize(letter));
    }

    /** The question is the page's {@code h1} as well. */
    default C asHeading() {
        return asking(question().asHeading());
    }

    default C withHint(String text) {
        return asking(question().withHint(text));
    }

    default C withError(String text) {
        return asking(question().withError(text));
    }

    default C withFocus(boolean now) {
        return asking(question().withFocus(now));
    }
}
