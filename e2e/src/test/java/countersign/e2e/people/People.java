package countersign.e2e.people;

import countersign.e2e.suite.RunningSuite;
import countersign.local.identity.Cast;
import java.util.List;

/** Finds the people of the cast for a journey. */
public final class People {
    private final RunningSuite suite;
    private final Tokens tokens;

    public People(RunningSuite suite) {
        this.suite = suite;
        this.tokens = new Tokens(suite);
    }

    /** Anybody, without a part of their own. */
    public Actor person(String username) {
        return new Actor(suite, username, () -> tokens.person(username));
    }

    /** The same, with one access token that is used until it is over. */
    public Actor withOneToken(String username) {
        String token = tokens.fresh(username);
        return new Actor(suite, username, () -> token);
    }

    public ProgrammeOffice programmeOffice(String icb) {
        String username = icb + "-programme-office";
        return new ProgrammeOffice(suite, username, () -> tokens.person(username));
    }

    public ReviewLead reviewLead() {
        return reviewLead("bnssg");
    }

    public ReviewLead reviewLead(String icb) {
        String username = icb + "-review-lead";
        return new ReviewLead(suite, username, () -> tokens.person(username));
    }

    /** All 21, in the order of the cast. */
    public List<TeamLead> teamLeads() {
        return suite.cast().teams().stream().map(this::teamLead).toList();
    }

    public TeamLead teamLead(Cast.Team team) {
        String username = team.id() + "-lead";
        return new TeamLead(suite, username, team, () -> tokens.person(username));
    }

    public List<ProviderLead> providerLeads() {
        return List.of(
                providerLead("awp", "RVN"),
                providerLead("second-step", "SECSTEP"),
                providerLead("st-mungos", "STMUNGO"));
    }

    public ProviderLead providerLead(String name, String organisation) {
        String username = name + "-provider-lead";
        return new ProviderLead(suite, username, organisation, () -> tokens.person(username));
    }

    /** The secretary who records a forum's decisions, for example of {@code hcig}. */
    public Secretary secretary(String stage) {
        String forum =
                switch (stage) {
                    case "icb-board" -> "board";
                    case "executive-team" -> "executive";
                    default -> stage;
                };
        String username = "bnssg-" + forum + "-secretary";
        return new Secretary(suite, username, stage, () -> tokens.person(username));
    }

    public Director director(String username) {
        return new Director(suite, username, () -> tokens.person(username), () -> tokens.forSigning(username));
    }

    /** The five offices that sign for BNSSG. */
    public List<Director> directors() {
        return List.of("bnssg-sro", "awp-medical-director", "awp-director-of-nursing", "bnssg-cmo", "bnssg-cno")
                .stream()
                .map(this::director)
                .toList();
    }

    /** NHS England South West's own system, with its client credentials. */
    public RegionSystem region() {
        return new RegionSystem(suite, () -> tokens.client("nhse-south-west-system"));
    }

    /** Whoever keeps organisations, appointments and endpoints. */
    public Actor setup() {
        return new Actor(suite, "local-setup", () -> tokens.client("local-setup"));
    }

    /** An access token of theirs. */
    public String token(String username) {
        return tokens.person(username);
    }

    public String password(String username) {
        return tokens.password(username);
    }
}
