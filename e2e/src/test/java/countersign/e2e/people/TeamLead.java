package countersign.e2e.people;

import countersign.e2e.suite.RunningSuite;
import countersign.local.identity.Cast;
import java.util.function.Supplier;

/** The lead of one team. */
public final class TeamLead extends Assessor {
    private final Cast.Team team;

    TeamLead(RunningSuite suite, String who, Cast.Team team, Supplier<String> token) {
        super(suite, who, token);
        this.team = team;
    }

    public Cast.Team team() {
        return team;
    }

    public String assessmentOf(String reviewId) {
        return reviewId + "~" + team.id();
    }

    /** Waits for the assessment to be issued, answers and submits it. */
    public void completesTheSelfAssessment(String reviewId) {
        String assessment = awaitsTheAssessment(reviewId);
        answersEverything(assessment);
        submits(assessment);
    }

    public String awaitsTheAssessment(String reviewId) {
        return awaitWork(Service.REVIEW, "self-assessment", reviewId)
                .required("target")
                .asString();
    }
}
