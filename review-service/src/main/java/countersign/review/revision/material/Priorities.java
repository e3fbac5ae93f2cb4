package countersign.review.revision.material;

import countersign.platform.outcome.Fields;
import java.util.List;

/** Priority areas of one domain, as the tool's table has them: under essential, enhancer and desirable. */
public record Priorities(List<String> essential, List<String> enhancer, List<String> desirable) {

    public static final Priorities NONE = new Priorities(List.of(), List.of(), List.of());

    void check(Fields fields) {
        TextLists.check(fields, "priorities.essential", essential);
        TextLists.check(fields, "priorities.enhancer", enhancer);
        TextLists.check(fields, "priorities.desirable", desirable);
    }
}
