package countersign.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class IsolatedTextTest {

    private static String shown(String template, String typed) {
        var engine = new SpringTemplateEngine();
        engine.addDialect(new IsolatedText());
        engine.setTemplateResolver(new StringTemplateResolver());
        var context = new Context();
        context.setVariables(Map.of("typed", typed));
        return engine.process(template, context);
    }

    @Test
    void isolatesTextFromRightToLeft() {
        assertThat(shown("<p class=\"a\" th:text=\"${typed}\">x</p>", "שלום <b>"))
                .isEqualTo("<p class=\"a\" dir=\"auto\">שלום &lt;b&gt;</p>");
        assertThat(shown("<p>For <th:block th:text=\"${typed}\">x</th:block>: 3</p>", "محمد"))
                .isEqualTo("<p>For <bdi>محمد</bdi>: 3</p>");
    }

    @Test
    void isolatesAnOverrideThatWasStoredBeforeItWasRefused() {
        assertThat(shown("<p th:text=\"${typed}\">x</p>", "is\u202eton\u202cassured"))
                .isEqualTo("<p dir=\"auto\">is\u202eton\u202cassured</p>");
    }

    @Test
    void leavesOtherTextAsItWas() {
        assertThat(shown("<p th:text=\"${typed}\">x</p>", "Siân & Llŷr")).isEqualTo("<p>Siân &amp; Llŷr</p>");
        assertThat(shown("<p>For <th:block th:text=\"${typed}\">x</th:block></p>", "a <b>"))
                .isEqualTo("<p>For a &lt;b&gt;</p>");
        assertThat(shown("<p th:if=\"${typed == 'x'}\" th:text=\"${typed}\">x</p>", "y"))
                .isEmpty();
    }
}
