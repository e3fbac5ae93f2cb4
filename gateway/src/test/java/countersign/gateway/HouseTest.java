package countersign.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import countersign.gateway.call.UserFeign;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.openfeign.EnableFeignClients;
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
    static final ArchRule CLIENTS_STAND_BY_THEIR_SERVICE = classes()
            .that()
            .areAnnotatedWith(FeignClient.class)
            .should()
            .resideInAPackage("countersign.gateway.client..")
            .because("what a service answers is typed once, not once for each page");

    @ArchTest
    static final ArchRule CLIENTS_KNOW_NO_PAGE = noClasses()
            .that()
            .resideInAPackage("countersign.gateway.client..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("countersign.gateway..")
                    .and(not(resideInAnyPackage("countersign.gateway.client..", "countersign.gateway.call"))))
            .because("pages read clients, and clients know no page");

    @ArchTest
    static void everyClientCallsAsTheSignedInPerson(JavaClasses classes) {
        Assertions.assertArrayEquals(
                new Class<?>[] {UserFeign.class},
                GatewayApplication.class.getAnnotation(EnableFeignClients.class).defaultConfiguration(),
                "a client would call without the person's token");
        Assertions.assertFalse(
                UserFeign.class.isAnnotationPresent(Configuration.class),
                "the application's own beans are no part of a client");
        var clients = classes.stream()
                .filter(type -> type.isAnnotatedWith(FeignClient.class))
                .toList();
        Assertions.assertFalse(clients.isEmpty());
        clients.forEach(type -> Assertions.assertEquals(
                0,
                type.getAnnotationOfType(FeignClient.class).configuration().length,
                () -> type.getName() + " is to be configured as all others are"));
    }

    @ArchTest
    static void packagesAreDescribed(JavaClasses classes) {
        classes.forEach(type -> Assertions.assertTrue(
                type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"),
                () -> type.getPackageName() + " needs a package-info.java with one sentence and @NullMarked"));
    }
}
