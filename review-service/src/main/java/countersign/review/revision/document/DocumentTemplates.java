package countersign.review.revision.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders what is frozen as one page of HTML that stands alone: no script, nothing fetched from elsewhere, every text
 * escaped and isolated. The same template and values give the same bytes.
 */
public final class DocumentTemplates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    public DocumentTemplates() {
        var templates = new ClassLoaderTemplateResolver(DocumentTemplates.class.getClassLoader());
        templates.setPrefix("documents/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setCacheable(true);
        engine.setTemplateResolver(templates);
    }

    /** The document as UTF-8. */
    public byte[] render(String template, Map<String, Object> values) {
        return engine.process(template, new Context(Locale.UK, values)).getBytes(StandardCharsets.UTF_8);
    }
}
