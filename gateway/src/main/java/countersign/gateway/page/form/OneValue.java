package countersign.gateway.page.form;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** A field that holds one text comes once: of two, neither is taken, and they are never joined. */
@Component
class OneValue implements Converter<String[], String> {

    @Override
    public String convert(String[] values) {
        if (values.length != 1) {
            throw new IllegalArgumentException("a field that holds one text came " + values.length + " times");
        }
        return values[0];
    }
}
