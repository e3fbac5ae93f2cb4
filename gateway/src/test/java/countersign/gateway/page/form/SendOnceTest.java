package countersign.gateway.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SendOnceTest {

    private final SendOnce shown = SendOnce.fresh();

    @Test
    void theSameFormWithTheSameContentIsTheSameAct() {
        assertThat(shown.keyFor("close", "Minutes"))
                .isEqualTo(new SendOnce(shown.key()).keyFor("close", "Minutes"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void anotherActOrContentOrPageIsAnother() {
        assertThat(List.of(
                        shown.keyFor("close", "Minutes"),
                        shown.keyFor("update", "Minutes"),
                        shown.keyFor("close", "Minutes of March"),
                        SendOnce.fresh().keyFor("close", "Minutes")))
                .doesNotHaveDuplicates();
    }
}
