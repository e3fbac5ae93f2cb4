package countersign.review.organisation.appointment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A post that a person can be appointed to at one organisation. */
public enum Post {
    /** Leads one team: answers and submits its self-assessment. */
    @JsonProperty("team-lead")
    TEAM_LEAD("team-lead"),
    /** Works in one team: answers its self-assessment, and cannot submit it. */
    @JsonProperty("team-member")
    TEAM_MEMBER("team-member"),
    @JsonProperty("provider-lead")
    PROVIDER_LEAD("provider-lead"),
    @JsonProperty("review-lead")
    REVIEW_LEAD("review-lead"),
    @JsonProperty("programme-office")
    PROGRAMME_OFFICE("programme-office"),
    @JsonProperty("regional-reviewer")
    REGIONAL_REVIEWER("regional-reviewer"),
    @JsonProperty("national-lead")
    NATIONAL_LEAD("national-lead"),
    @JsonProperty("auditor")
    AUDITOR("auditor");

    private final String word;

    Post(String word) {
        this.word = word;
    }

    /** The word for it in requests and answers. */
    public String word() {
        return word;
    }

    public boolean isOfTeam() {
        return this == TEAM_LEAD || this == TEAM_MEMBER;
    }
}
