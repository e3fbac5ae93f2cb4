package countersign.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import countersign.platform.testing.faulty.FaultyController;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    @Test
    void thePlatformKeepsTheRulesOfTheHouse() {
        HouseRules.checkBasics("countersign.platform");
        var classes = HouseRules.load("countersign.platform");
        HouseRules.everyEndpointKnowsItsCaller().check(classes);
        HouseRules.controllersLeaveTheDriverAlone().check(classes);
        HouseRules.workersSayWhatTheyBelieve().check(classes);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleFindsItsFault(ArchRule rule) {
        JavaClasses faulty = new ClassFileImporter().importPackagesOf(FaultyController.class);
        assertThatThrownBy(() -> rule.check(faulty)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleFailsWhenItMatchesNothing(ArchRule rule) {
        JavaClasses nothing = new ClassFileImporter().importPackages("countersign.platform.nothing");
        assertThatThrownBy(() -> rule.check(nothing)).isInstanceOf(AssertionError.class);
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.everyEndpointKnowsItsCaller(),
                HouseRules.timeComesFromAClock(),
                HouseRules.nothingIsInjectedIntoFields(),
                HouseRules.packagesAreDescribed(),
                HouseRules.controllersLeaveTheDriverAlone(),
                HouseRules.workersAreShort(),
                HouseRules.workersSayWhatTheyBelieve(),
                HouseRules.noCycles("countersign.platform.testing.faulty"));
    }
}
