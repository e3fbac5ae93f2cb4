package countersign.gateway.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Every {@code th:text} isolates a text that is written from right to left or holds a mark of direction, so that it
 * cannot reorder what stands around it: with {@code dir="auto"}, or in a {@code bdi} where the template has no element.
 * For any other text this changes nothing, and it is left out.
 */
@Component
final class IsolatedText extends AbstractProcessorDialect {

    IsolatedText() {
        super("Isolated text", "th", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Text(prefix));
    }

    private static boolean needsIsolation(String text) {
        return text.chars().anyMatch(IsolatedText::isDirected);
    }

    /**
     * Halves of pairs count: scripts beyond the basic plane are rare, and isolating more than is needed does no harm.
     */
    private static boolean isDirected(int character) {
        return character >= 0x0590
                && (character <= 0x08ff
                        || (character >= 0x200e && character <= 0x200f)
                        || (character >= 0x202a && character <= 0x202e)
                        || (character >= 0x2066 && character <= 0x2069)
                        || (character >= 0xfb1d && character <= 0xfdff)
                        || (character >= 0xfe70 && character <= 0xfeff)
                        || (character >= 0xd802 && character <= 0xd83b));
    }

    /** Comes just before the standard {@code th:text}, and takes its place. */
    private static final class Text extends AbstractStandardExpressionAttributeTagProcessor {

        private static final int BEFORE_THE_STANDARD = 1290;
        private static final String NO_ELEMENT = "th:block";

        Text(String prefix) {
            super(TemplateMode.HTML, prefix, "text", BEFORE_THE_STANDARD, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                @Nullable Object result,
                IElementTagStructureHandler structure) {
            var text = result == null ? "" : result.toString();
            var escaped = HtmlEscape.escapeHtml4Xml(text);
            if (!needsIsolation(text)) {
                structure.setBody(escaped, false);
            } else if (tag.getElementCompleteName().equals(NO_ELEMENT)) {
                var made = context.getModelFactory();
                var isolated = made.createModel(made.createOpenElementTag("bdi"));
                isolated.add(made.createText(escaped));
                isolated.add(made.createCloseElementTag("bdi"));
                structure.replaceWith(isolated, false);
            } else {
                structure.setBody(escaped, false);
                structure.setAttribute("dir", "auto");
            }
        }
    }
}
