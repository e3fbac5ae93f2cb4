package countersign.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** The rules of the house, as far as they concern a gateway. */
@AnalyzeClasses(packages = "countersign.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("tests move time: take a Clock");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .andShould()
            .notBeAnnotatedWith(Value.class)
            .because("constructors show what a class needs");

    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_NEED_EACH_OTHER = slices().matching("countersign.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("what two page families share belongs below both");

    @ArchTest
    static final ArchRule CONTROLLERS_LEAVE_THE_DRIVER_ALONE = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..")
            .because("pages ask services, and only sessions are kept here");

    @ArchTest
    static final ArchRule CLIENTS_STAY_IN_THEIR_FAMILY = classes()
            .that()
            .areAnnotatedWith(FeignClient.class)
            .should()
            .notBePublic()
            .because("each page family reads only the fields that it uses");

    @ArchTest
    static void feignConfigurationsAreNoSpringConfigurations(JavaClasses classes) {
        var client = classes.stream()
                .filter(type -> type.isAnnotatedWith(FeignClient.class))
                .toList();
        Assertions.assertFalse(client.isEmpty());
        client.forEach(type -> {
            for (Class<?> configuration :
                    type.getAnnotationOfType(FeignClient.class).configuration()) {
                Assertions.assertFalse(
                        configuration.isAnnotationPresent(Configuration.class),
                        configuration + " would apply to every client there is");
            }
            Assertions.assertTrue(
                    type.getAnnotationOfType(FeignClient.class).configuration().length > 0,
                    type.getName() + " must name UserFeign, or it calls without the person's token");
        });
    }

    @ArchTest
    static void packagesAreDescribed(JavaClasses classes) {
        classes.forEach(type -> Assertions.assertTrue(
                type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"),
                () -> type.getPackageName() + " needs a package-info.java with one sentence and @NullMarked"));
    }
}
