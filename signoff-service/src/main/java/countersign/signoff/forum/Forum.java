package countersign.signoff.forum;

import countersign.platform.identity.OdsCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A governance group of an ICB, the stage it stands for, and the dates it meets on. */
public record Forum(OdsCode icb, ForumStage stage, String name, List<LocalDate> meetings) {

    public Forum {
        meetings = List.copyOf(meetings);
    }

    public Optional<LocalDate> nextMeeting(LocalDate today) {
        return meetings.stream().filter(date -> !date.isBefore(today)).min(Comparator.naturalOrder());
    }
}
