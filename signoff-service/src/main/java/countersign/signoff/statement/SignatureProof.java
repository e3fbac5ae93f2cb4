package countersign.signoff.statement;

import java.util.List;
import java.util.Optional;

/** What a stored signature turns out to be, told from the signed bytes and not from what stands beside them. */
public sealed interface SignatureProof {

    /** One thing that was looked at; the detail says what holds, or else what does not. */
    record Check(String name, boolean passed, String detail) {}

    List<Check> checks();

    /** The seal is good, and everything stored beside the statement says the same as the statement. */
    record Valid(Statement statement, List<Check> checks) implements SignatureProof {}

    /**
     * It does not count.
     *
     * @param statement what was signed, where the seal is good and the statement is about the sheet on which it stands
     */
    record Invalid(Optional<Statement> statement, List<Check> checks) implements SignatureProof {}

    default boolean isValid() {
        return this instanceof Valid;
    }

    /** What may be shown as signed; empty if nothing may. */
    default Optional<Statement> signed() {
        return switch (this) {
            case Valid valid -> Optional.of(valid.statement());
            case Invalid invalid -> invalid.statement();
        };
    }

    /** What is wrong, in words; empty if nothing is. */
    default List<String> faults() {
        return checks().stream()
                .filter(check -> !check.passed())
                .map(Check::detail)
                .toList();
    }
}
