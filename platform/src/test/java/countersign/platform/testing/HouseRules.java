package countersign.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.identity.Caller;
import countersign.platform.identity.OpenToAnyone;
import countersign.platform.outbox.OutboxHandler;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of the house; a rule that matches nothing fails. One test per module:
 * {@code HouseRules.check("countersign.review")} for a service, {@code HouseRules.checkBasics(…)} where there is no
 * API.
 */
public final class HouseRules {

    private static final Set<String> CLOCK_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private HouseRules() {}

    /** All rules, for a service with an API under {@code /api} and with workers. */
    public static void check(String basePackage) {
        var classes = load(basePackage);
        basics(basePackage).forEach(rule -> rule.check(classes));
        List.of(
                        everyEndpointKnowsItsCaller(),
                        controllersLeaveTheDriverAlone(),
                        workersAreShort(),
                        workersSayWhatTheyBelieve())
                .forEach(rule -> rule.check(classes));
    }

    /** The rules that hold everywhere. */
    public static void checkBasics(String basePackage) {
        var classes = load(basePackage);
        basics(basePackage).forEach(rule -> rule.check(classes));
    }

    static JavaClasses load(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(basePackage);
    }

    private static List<ArchRule> basics(String basePackage) {
        return List.of(
                timeComesFromAClock(), nothingIsInjectedIntoFields(), packagesAreDescribed(), noCycles(basePackage));
    }

    static ArchRule everyEndpointKnowsItsCaller() {
        return methods()
                .that(new DescribedPredicate<JavaMethod>("are mapped under /api") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return Methods.isUnderApi(method);
                    }
                })
                .should(ArchConditions.holds(
                        "take a Caller or carry @OpenToAnyone",
                        method -> method.isAnnotatedWith(OpenToAnyone.class)
                                || method.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(Caller.class))))
                .because("a use case that does not know who calls cannot check authority: add a Caller argument");
    }

    static ArchRule timeComesFromAClock() {
        return noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<>("it is now() without a Clock") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getTarget().getName().equals("now")
                                && CLOCK_TYPES.contains(call.getTargetOwner().getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    }
                })
                .because("tests move time: take a Clock and say now(clock)");
    }

    static ArchRule nothingIsInjectedIntoFields() {
        return fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .because("constructors show what a class needs");
    }

    static ArchRule packagesAreDescribed() {
        return classes()
                .should(ArchConditions.holdsForClass("live in a @NullMarked package", type -> type.getPackage()
                        .isAnnotatedWith("org.jspecify.annotations.NullMarked")))
                .because(
                        "each package says in one sentence what it is for, and is null-checked: add package-info.java");
    }

    static ArchRule noCycles(String basePackage) {
        return slices().matching(basePackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("features that need each other are one feature: move what is shared to one of them");
    }

    static ArchRule controllersLeaveTheDriverAlone() {
        return noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("com.mongodb..", "org.bson.."))
                .because("a controller speaks HTTP; its store speaks to the document server");
    }

    static ArchRule workersSayWhatTheyBelieve() {
        var table = BeliefTable.read();
        return classes()
                .that(JavaClass.Predicates.assignableTo(ServiceTaskWorker.class)
                        .or(JavaClass.Predicates.assignableTo(HeldWorkHandler.class))
                        .or(JavaClass.Predicates.assignableTo(OutboxHandler.class)))
                .and()
                .areNotInterfaces()
                .should(ArchConditions.holdsForClass(
                        "be named in the table of ADR 14", type -> table.names(type.getSimpleName())))
                .because("whatever the engine or a message sets off says what it believes because of that: "
                        + "ask it of the new one, mend what is wrong, and add a row");
    }

    static ArchRule workersAreShort() {
        return methods()
                .that()
                .areDeclaredInClassesThat(JavaClass.Predicates.assignableTo(ServiceTaskWorker.class)
                        .or(JavaClass.Predicates.assignableTo(HeldWorkHandler.class)))
                .should(ArchConditions.holds("stay within 20 lines", method -> Methods.lines(method) <= 20))
                .because("a worker reads the job and calls a use case; rules live in the domain");
    }
}
