package countersign.signoff.statement;

import countersign.signoff.seal.DetachedJws;
import countersign.signoff.sheet.SignOffSheet;
import countersign.signoff.sheet.Signature;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where what is stored says something else than the signed statement. */
final class Differences {

    private Differences() {}

    /** In words, one for each field that differs. */
    static List<String> between(Statement said, SignOffSheet sheet, Signature signature) {
        return Stream.concat(ofSheet(said, sheet), ofSignature(said, sheet, signature))
                .toList();
    }

    /** True when the statement is about this very sheet. */
    static boolean isOf(Statement said, SignOffSheet sheet) {
        return ofSheet(said, sheet).findAny().isEmpty();
    }

    private static Stream<String> ofSheet(Statement said, SignOffSheet sheet) {
        return Stream.of(
                        differs("form of statement", said.schema(), Statement.SCHEMA),
                        differs("ICB", said.icb(), sheet.icb().value()),
                        differs("review", said.reviewId(), sheet.review().value()),
                        differs("revision", said.revision(), sheet.revision()),
                        differs(
                                "hash of the content",
                                said.contentSha256(),
                                sheet.content().hex()),
                        differs(
                                "hash of the document",
                                said.documentSha256(),
                                sheet.document().hex()),
                        differs("version of the wording", said.intent().version(), sheet.intentVersion()))
                .flatMap(found -> found);
    }

    private static Stream<String> ofSignature(Statement said, SignOffSheet sheet, Signature signature) {
        var slot = signature.slot();
        var by = said.signatory();
        return Stream.of(
                        differs(
                                "wording",
                                said.intent(),
                                Intent.of(said.intent().version()).orElse(null)),
                        differs("person", by.subject(), signature.person().value()),
                        differs("name", by.name(), signature.name()),
                        differs("office", by.office(), slot.office().word()),
                        differs(
                                "organisation",
                                by.organisation(),
                                slot.organisation().value()),
                        differs("time", said.signedAt(), signature.signedAt().toString()),
                        differs("key", new DetachedJws(signature.jws()).kid().orElse(""), signature.kid()),
                        sheet.slots().contains(slot)
                                ? Stream.<String>empty()
                                : Stream.of("The sheet asks nobody to sign as " + slot.id()))
                .flatMap(found -> found);
    }

    private static Stream<String> differs(String what, @Nullable Object signed, @Nullable Object stored) {
        return Objects.equals(signed, stored)
                ? Stream.empty()
                : Stream.of("Another %s is stored than was signed".formatted(what));
    }
}
