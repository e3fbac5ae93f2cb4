package countersign.actions.outcome;

import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day that it is in England. */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate day() {
        return EnglishTime.today(clock);
    }
}
