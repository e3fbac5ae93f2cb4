package countersign.platform.problem;

/** For parsing at the edge only; a use case returns its refusals. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.slug());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
