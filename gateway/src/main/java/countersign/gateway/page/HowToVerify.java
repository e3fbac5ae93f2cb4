package countersign.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code docs/verify.md} as a page, open to all: whoever was sent a return needs nothing of us to check it. */
@Controller
class HowToVerify {

    private final Map<String, String> ours = Map.of("verify", rendered());

    @GetMapping("/how-to-verify")
    ModelAndView page() {
        return new ModelAndView("plain/how-to-verify").addObject("ours", ours);
    }

    private static String rendered() {
        var extensions = List.of(TablesExtension.create());
        try (var file = new ClassPathResource("docs/verify.md").getInputStream()) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var parsed = Parser.builder().extensions(extensions).build().parse(text);
            return HtmlRenderer.builder()
                    .extensions(extensions)
                    .attributeProviderFactory(_ -> (node, tag, attributes) -> dress(node, tag, attributes))
                    .build()
                    .render(parsed);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** In the classes of the NHS design system. */
    private static void dress(Node node, String tag, Map<String, String> attributes) {
        switch (node) {
            case Heading heading ->
                attributes.put("class", heading.getLevel() == 1 ? "nhsuk-heading-l" : "nhsuk-heading-m");
            case TableBlock _ -> attributes.put("class", "nhsuk-table");
            case BulletList _ -> attributes.put("class", "nhsuk-list nhsuk-list--bullet");
            case FencedCodeBlock _ -> code(tag, attributes);
            case IndentedCodeBlock _ -> code(tag, attributes);
            default -> {
                // as it is
            }
        }
    }

    private static void code(String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("class", "cs-code");
        }
    }
}
