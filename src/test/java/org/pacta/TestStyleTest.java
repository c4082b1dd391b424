package org.pacta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** How tests are written; see {@code org.pacta.world} for their kinds. */
@AnalyzeClasses(packages = "org.pacta", importOptions = ImportOption.OnlyIncludeTests.class)
class TestStyleTest {

    @ArchTest
    static final ArchRule theNameOfATestIsASentence = methods()
            .that()
            .areAnnotatedWith(Test.class)
            .or()
            .areAnnotatedWith(ParameterizedTest.class)
            .should()
            .haveNameMatching("[a-z][a-z0-9]*([A-Z0-9][a-z0-9]*)+")
            .andShould()
            .notBeAnnotatedWith(DisplayName.class);

    @ArchTest
    static final ArchRule onlyWalksHaveAnOrder = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.pacta.walk")
            .should()
            .beAnnotatedWith(Order.class);

    /** A receiver that answers slowly is the only one who may: what it tests is that nobody waits for it. */
    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .that()
            .doNotHaveSimpleName("HttpSenderTest")
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", java.time.Duration.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class)
            .orShould()
            .callMethod(LockSupport.class, "parkNanos", long.class);

    @ArchTest
    static final ArchRule nobodyReadsTheWallClock = noClasses()
            .that()
            .resideOutsideOfPackages("org.pacta.walk")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC");
}
