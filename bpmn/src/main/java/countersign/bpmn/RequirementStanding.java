package countersign.bpmn;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a requirement of one revision stands: as signoff-service says it, and as the others read it.
 *
 * @param requirement its {@link Requirement#word() word}
 * @param lacks why it does not stand, in sentences
 */
public record RequirementStanding(
        String requirement, boolean stands, @Nullable List<String> lacks) {

    /** Why a requirement does not stand, in sentences; none if it does. What is not told does not stand. */
    public static Stream<String> lacks(@Nullable List<RequirementStanding> told, Requirement requirement) {
        return Stream.ofNullable(told)
                .flatMap(List::stream)
                .filter(each -> each.requirement.equals(requirement.word()))
                .findFirst()
                .map(RequirementStanding::why)
                .orElse(Stream.of("Nothing is known about “" + requirement.word() + "”."));
    }

    private Stream<String> why() {
        if (stands) {
            return Stream.empty();
        }
        return lacks == null || lacks.isEmpty() ? Stream.of("“" + requirement + "” does not stand.") : lacks.stream();
    }
}
