package countersign.gateway.assessment;

import countersign.gateway.assessment.Instrument.Item;
import countersign.gateway.call.failure.NotThere;
import java.util.List;

/** One page of a domain with all that is needed to show it. */
record DomainPlace(Assessment assessment, Instrument instrument, int domain, int part, List<List<Item>> parts) {

    static DomainPlace of(AssessmentClient reviews, String id, int domain, int part) {
        var assessment = reviews.assessment(id);
        var instrument = reviews.instrument(
                assessment.instrument().id(), assessment.instrument().version());
        if (!instrument.has(domain)) {
            throw new NotThere();
        }
        var parts = Sections.of(instrument.domain(domain));
        if (part < 1 || part > parts.size()) {
            throw new NotThere();
        }
        return new DomainPlace(assessment, instrument, domain, part, parts);
    }

    List<Item> items() {
        return parts.get(part - 1);
    }

    List<Item> questions() {
        return items().stream().filter(Item::asked).toList();
    }

    boolean last() {
        return part == parts.size();
    }

    Assessment.Progress progress() {
        return assessment.progress(domain);
    }
}
