package countersign.platform.stuck;

import org.jspecify.annotations.Nullable;

/**
 * What work is about, for the operator who finds it stuck.
 *
 * @param what what was to be done, as a phrase
 * @param subject id of what it is about; null when that is not known
 * @param chain ODS code of the organisation in whose audit chain it is recorded that somebody has it run again; null
 *     when it is nobody's alone
 */
public record About(
        String what, @Nullable String subject, @Nullable String chain) {}
