package countersign.review.revision.document;

import countersign.platform.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders a revision as one page of HTML that stands alone: no script, nothing fetched from elsewhere, every text
 * escaped and isolated. The same content and facts give the same bytes.
 */
public final class RevisionDocument {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    public RevisionDocument() {
        ClassLoaderTemplateResolver templates =
                new ClassLoaderTemplateResolver(RevisionDocument.class.getClassLoader());
        templates.setPrefix("documents/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setCacheable(true);
        engine.setTemplateResolver(templates);
    }

    /** The document as UTF-8; it names the hash of the content in its footer. */
    public byte[] render(RevisionContent content, DocumentFacts facts, Sha256 sha256) {
        Context context = new Context(Locale.UK);
        context.setVariable("document", DocumentView.of(content, facts, sha256));
        context.setVariable("content", content);
        return engine.process("revision", context).getBytes(StandardCharsets.UTF_8);
    }
}
