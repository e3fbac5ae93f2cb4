package countersign.platform.http.input;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Numbers and booleans of addresses and queries, in one writing each: no {@code 0x10}, no {@code +1}, no {@code yes}.
 */
@ControllerAdvice
final class PlainValues {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,18}");

    /** Editors, because of them Spring asks no other when one refuses; after a converter it would. */
    @InitBinder
    void plainly(WebDataBinder binder) {
        binder.registerCustomEditor(long.class, new Plain(PlainValues::whole));
        binder.registerCustomEditor(Long.class, new Plain(PlainValues::whole));
        binder.registerCustomEditor(int.class, new Plain(PlainValues::small));
        binder.registerCustomEditor(Integer.class, new Plain(PlainValues::small));
        binder.registerCustomEditor(boolean.class, new Plain(PlainValues::truth));
        binder.registerCustomEditor(Boolean.class, new Plain(PlainValues::truth));
    }

    private static Object whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number");
        }
        return Long.valueOf(text);
    }

    private static Object small(String text) {
        var whole = (Long) whole(text);
        if (whole.intValue() != whole) {
            throw new IllegalArgumentException("too large");
        }
        return whole.intValue();
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static final class Plain extends PropertyEditorSupport {

        private final Function<String, Object> read;

        Plain(Function<String, Object> read) {
            this.read = read;
        }

        @Override
        public void setAsText(String text) {
            setValue(read.apply(text));
        }
    }
}
