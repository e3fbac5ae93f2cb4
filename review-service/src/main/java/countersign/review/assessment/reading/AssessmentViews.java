package countersign.review.assessment.reading;

import countersign.platform.mongo.Versioned;
import countersign.review.act.Reminder;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentFile;
import countersign.review.assessment.Headline;
import countersign.review.assessment.Sight;
import countersign.review.assessment.Subject;
import countersign.review.assessment.answering.OpenRule;
import countersign.review.assessment.history.AnswerView;
import countersign.review.assessment.sheet.Sheet;
import countersign.review.instrument.Domain;
import countersign.review.instrument.Instruments;
import countersign.review.organisation.appointment.Authority;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows assessments. */
@Component
class AssessmentViews {

    private final Instruments instruments;
    private final Clock clock;

    AssessmentViews(Instruments instruments, Clock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    static AssessmentView.Line line(Headline headline, Authority authority) {
        AssessmentFile file = headline.file();
        Subject subject = file.subject();
        return new AssessmentView.Line(
                file.id(),
                subject.provider(),
                subject.providerName(),
                subject.team(),
                subject.name(),
                level(subject),
                headline.state(),
                file.closesAt(),
                headline.submission().map(submission -> submission.act().at()).orElse(null),
                file.reminders().size(),
                Sight.of(headline, authority) == Sight.READ);
    }

    AssessmentView view(Versioned<Assessment> found, Authority authority) {
        Assessment assessment = found.body();
        AssessmentFile file = assessment.file();
        Subject subject = file.subject();
        Sheet sheet = assessment.sheet();
        return new AssessmentView(
                file.id(),
                file.review(),
                file.reviewTitle(),
                file.icb(),
                subject.provider(),
                subject.providerName(),
                subject.team(),
                subject.name(),
                level(subject),
                assessment.state().word(),
                file.moderated(),
                file.instrument(),
                file.issuedAt(),
                file.closesAt(),
                found.version(),
                sheet.participants(),
                sheet.participantsVersion(),
                answers(sheet),
                domains(assessment),
                file.reminders().stream().map(Reminder::at).toList(),
                submission(assessment),
                authority.isOf(subject.provider()) ? moderations(file) : List.of(),
                may(assessment, authority));
    }

    private static String level(Subject subject) {
        return subject.isProviderLevel() ? "provider" : "team";
    }

    private static List<AnswerView> answers(Sheet sheet) {
        return sheet.answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> AnswerView.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<AssessmentView.DomainView> domains(Assessment assessment) {
        return instruments.get(assessment.file().instrument()).domains().stream()
                .map(domain -> domain(domain, assessment.sheet()))
                .toList();
    }

    private static AssessmentView.DomainView domain(Domain domain, Sheet sheet) {
        return new AssessmentView.DomainView(
                domain.number(),
                domain.title(),
                domain.questions().size(),
                (int) domain.questions().stream().filter(sheet::isAnswered).count(),
                sheet.completedDomains().contains(domain.number()));
    }

    private static AssessmentView.@Nullable SubmissionView submission(Assessment assessment) {
        return assessment
                .submitted()
                .map(made -> new AssessmentView.SubmissionView(
                        made.act().name(), made.act().at(), made.contentSha256()))
                .orElse(null);
    }

    private static List<AssessmentView.ModerationView> moderations(AssessmentFile file) {
        return file.moderations().stream()
                .map(made -> new AssessmentView.ModerationView(
                        made.accepted() ? "accepted" : "returned",
                        made.reasons(),
                        made.remarks(),
                        made.act().name(),
                        made.act().at()))
                .toList();
    }

    private AssessmentView.May may(Assessment assessment, Authority authority) {
        boolean open = OpenRule.refuses(assessment, clock.instant()).isEmpty();
        Optional<?> moderation = Sight.refusesToModerate(assessment, authority);
        return new AssessmentView.May(
                open && Sight.refusesToAnswer(assessment, authority).isEmpty(),
                open && Sight.refusesToHandIn(assessment, authority).isEmpty(),
                assessment instanceof Assessment.Submitted && moderation.isEmpty());
    }
}
