package countersign.review.revision.thematic;

import countersign.platform.identity.OdsCode;
import countersign.review.organisation.team.TeamId;
import countersign.review.programme.FormUse;
import countersign.review.response.ResponseState;
import countersign.review.response.ResponseSummary;
import countersign.review.response.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was heard, and who was not.
 *
 * @param heard how many responses were accepted, of how many {@code expected}
 * @param notHeard what is not in, in words
 */
record CoverageView(int expected, int heard, List<String> notHeard, List<Entry> responses) {

    /**
     * A response.
     *
     * @param state issued, submitted, accepted or not-returned
     */
    record Entry(
            String id,
            FormUse use,
            OdsCode organisation,
            String organisationName,
            @Nullable TeamId team,
            String name,
            String state) {

        static Entry of(ResponseSummary summary) {
            Subject subject = summary.file().subject();
            return new Entry(
                    summary.file().id().value(),
                    summary.file().use(),
                    subject.provider(),
                    subject.providerName(),
                    subject.team(),
                    subject.name(),
                    summary.state());
        }
    }

    static CoverageView of(List<ResponseSummary> responses) {
        List<String> notHeard = responses.stream()
                .filter(summary -> !summary.is(ResponseState.ACCEPTED))
                .map(summary -> summary.file().inWords())
                .toList();
        return new CoverageView(
                responses.size(),
                responses.size() - notHeard.size(),
                notHeard,
                responses.stream().map(Entry::of).toList());
    }
}
