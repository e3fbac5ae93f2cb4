package countersign.gateway.call.failure;

import countersign.gateway.problem.PageProblem;

/**
 * The service understood and said no (400, 409, 413, 422, 428, 429). A page that sent something catches this and shows
 * itself again with {@link #problem()} and everything that was typed.
 */
public final class Refused extends CallFailed {

    private final transient PageProblem problem;

    public Refused(PageProblem problem) {
        super(problem.slug() + ": " + problem.detail());
        this.problem = problem;
    }

    public PageProblem problem() {
        return problem;
    }
}
