package countersign.e2e.sight;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether a statement of a page is true of what happened. That something is not shown is always true; a sentence
 * that the oracle does not know is false, so that each new one has to be thought of here.
 */
record Oracle(Ledger happened) {

    private static final Pattern SILENCE = Pattern.compile("(?i)not shown.*|not known.*|you are shown those.*"
            + "|you are shown the tasks of your own.*|no task here waits for your organisation.*|unknown");
    private static final Pattern HEARD = Pattern.compile("(?:Your organisation: )?(\\d+) of (\\d+) accepted");
    private static final Pattern SIGNED = Pattern.compile("(\\d+) of (\\d+) signed \\(revision (\\d+)\\)");
    private static final Pattern DECIDED = Pattern.compile("(.+) on (.+) \\(revision (\\d+)\\)");
    private static final Pattern PLAN = Pattern.compile("(\\d+) of (\\d+) actions closed, (\\d+) overdue");

    boolean isTrue(Statement statement) {
        String says = statement.says();
        return SILENCE.matcher(says).matches()
                || switch (statement.part()) {
                    case "stage" -> happened.stage(statement.about()).equals(says);
                    case "note" -> note(statement.about(), says);
                    case "work" -> work(statement);
                    case "tasks" -> !happened.outstanding().isEmpty();
                    case "dates" -> date(statement);
                    case "facts" -> fact(statement);
                    case "assessments" -> assessments(statement);
                    case "decisions" -> decisions(statement);
                    case "signatures" -> signatures(statement);
                    case "returns" -> returns(statement);
                    default -> false;
                };
    }

    private boolean note(String stage, String says) {
        Matcher heard = HEARD.matcher(says);
        if (stage.equals("assessments")) {
            return heard.matches() && number(heard, 1) == happened.accepted && number(heard, 2) == 1;
        }
        Matcher signed = SIGNED.matcher(says);
        if (stage.equals("director-sign-off")) {
            return signed.matches()
                    && number(signed, 1) == happened.signed.size()
                    && number(signed, 2) == 2
                    && number(signed, 3) == happened.revision;
        }
        if (stage.equals("thematic-review")) {
            String rework = "Revision " + (happened.revision + 1) + " is being written. ";
            return says.equals((happened.drafting ? rework : "") + "Revision " + happened.revision
                    + " is the last one handed over");
        }
        if (stage.equals("outcome-return")) {
            return says.equals(happened.returned + ", sent on " + happened.today)
                    || (!happened.concluded && says.equals("Sent on " + happened.today));
        }
        Matcher decided = DECIDED.matcher(says);
        return says.equals("On " + happened.today)
                || (decided.matches()
                        && decided.group(2).equals(happened.today)
                        && happened.decisions.contains(
                                new Ledger.Decision(stage, decided.group(1), number(decided, 3))));
    }

    private boolean work(Statement said) {
        return switch (said.about()) {
            case "" ->
                said.says().equals("There are no outstanding tasks.")
                        && happened.outstanding().isEmpty();
            case "rows" -> true;
            default -> waits(said.about(), said.says());
        };
    }

    private boolean waits(String what, String whom) {
        Map<String, String> words = Map.of(
                "Launch", "Review lead or programme office",
                "Self-assessment", "Team lead",
                "Moderation", "Provider lead",
                "Thematic review", "Review lead",
                "Group decision", "Secretary",
                "Signature", "Senior Responsible|Chief Medical Officer",
                "Return that waits for an answer", "Regional reviewer",
                "Action plan", "");
        return happened.outstanding().stream()
                .map(kind -> Pattern.compile(words.getOrDefault(kind, "nobody")))
                .anyMatch(whose -> !what.isEmpty() && whose.matcher(whom).find());
    }

    private boolean date(Statement said) {
        boolean sent = !happened.returned.isEmpty();
        return said.about().equals("rows")
                || (said.says().equals("Done") ? sent : List.of("Ahead", "Soon").contains(said.says()) && !sent);
    }

    private boolean fact(Statement said) {
        return switch (said.about()) {
            case "Action plan" -> happened.planned && (said.says().equals("Open") || plan(said.says()));
            case "Latest revision handed over" -> said.says().equals(Integer.toString(happened.revision));
            case "Closing day of the self-assessments" -> happened.revision == 0;
            case "Opened" -> said.says().equals(happened.today);
            default -> true;
        };
    }

    private static boolean plan(String says) {
        Matcher plan = PLAN.matcher(says);
        return plan.matches() && number(plan, 1) == 0 && number(plan, 2) > 0 && number(plan, 3) == 0;
    }

    private boolean assessments(Statement said) {
        boolean in = happened.submitted > happened.accepted;
        boolean open = happened.launched && happened.submitted == 0;
        return switch (said.about()) {
            case "" ->
                said.says().matches("No self-assessment (is issued yet|has been issued to your organisation yet).*")
                        && !happened.launched;
            case "count" ->
                said.says()
                        .matches("%d accepted|%d waiting for moderation|%d not yet submitted|0 closed, not submitted"
                                .formatted(happened.accepted, in ? 1 : 0, open ? 1 : 0));
            case "rows" -> said.says().equals(happened.launched ? "1" : "0");
            default -> said.says().equals(open ? "Not yet submitted" : in ? "Submitted" : "Accepted");
        };
    }

    private boolean decisions(Statement said) {
        return switch (said.about()) {
            case "" -> said.says().equals("No group has considered it yet.") && happened.decisions.isEmpty();
            case "rows" -> said.says().equals(Integer.toString(happened.decisions.size()));
            default ->
                happened.decisions.stream()
                        .anyMatch(decision -> said.about().contains(Ledger.GROUPS.get(decision.stage()))
                                && said.about().endsWith("Revision " + decision.revision())
                                && said.says().equals(decision.outcome()));
        };
    }

    private boolean signatures(Statement said) {
        boolean signed =
                happened.signed.stream().anyMatch(office -> said.about().contains(office));
        return switch (said.about()) {
            case "" -> said.says().equals("Nobody has been asked to sign yet.") && !happened.signing;
            case "rows" -> happened.signing && said.says().equals("2");
            default ->
                said.about().endsWith("Revision " + happened.revision)
                        && said.says().equals(signed ? "Signed" : "Waiting");
        };
    }

    private boolean returns(Statement said) {
        return switch (said.about()) {
            case "" -> said.says().equals("Nothing has been sent to NHS England yet.") && happened.returned.isEmpty();
            case "rows" -> said.says().equals(happened.returned.isEmpty() ? "0" : "1");
            default ->
                said.about().equals("Review outcome Revision " + happened.revision)
                        && said.says().equals(happened.returned);
        };
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
