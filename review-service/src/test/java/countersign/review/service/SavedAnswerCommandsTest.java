package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What one saved answer asks of the document server. */
@Import(SavedAnswerCommandsTest.Counting.class)
class SavedAnswerCommandsTest extends ServiceTest {

    private static final List<String> COMMANDS = new CopyOnWriteArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        MongoClientSettingsBuilderCustomizer counting() {
            return settings -> settings.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    var of = event.getCommand().get(event.getCommandName());
                    COMMANDS.add(event.getCommandName() + " "
                            + (of.isString() ? of.asString().getValue() : ""));
                }
            });
        }
    }

    @Test
    void isNoMoreThanItWas() {
        String rose = "/responses/" + launchedReview() + "~" + Cast.ROSE;
        Map<String, Object> answer = Answers.rated("yes-working-well", "x");
        api.as(Cast.ROSE_LEAD).reading(0).put(rose + "/answers/1.1", answer).is(200);
        COMMANDS.clear();

        api.as(Cast.ROSE_LEAD).reading(0).put(rose + "/answers/1.2", answer).is(200);

        assertThat(COMMANDS).containsExactly("find appointments", "find assessments", "update assessments");
    }
}
