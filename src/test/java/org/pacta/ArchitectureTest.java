package org.pacta;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

@AnalyzeClasses(packages = "org.pacta", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyWorkflowKnowsCamunda = noClasses()
            .that()
            .resideOutsideOfPackage("org.pacta.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule noBeanAsksForItsOwnUserLater = noClasses()
            .that()
            .resideInAnyPackage("org.pacta.workflow..", "org.pacta.commitment..", "org.pacta.task..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.ObjectProvider")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.context.annotation.Lazy");

    @ArchTest
    static final ArchRule onlyPagesKnowVaadin = noClasses()
            .that()
            .resideOutsideOfPackages("org.pacta..ui..", "org.pacta.shell..")
            .and()
            .doNotHaveFullyQualifiedName("org.pacta.signin.SecurityConfiguration")
            .and()
            .doNotHaveFullyQualifiedName("org.pacta.signin.SessionPerson")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule nobodyReadsTheWallClock = noClasses()
            .that()
            .resideOutsideOfPackages("org.pacta.database..", "org.pacta.demo..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC");

    /** Registering goes on behind the page when the press has ended: there the page itself says when it can be pressed again. */
    @ArchTest
    static final ArchRule buttonsThatChangeSomethingComeBackHoweverTheirWorkEnds = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.pacta.shell.Press")
            .and()
            .doNotHaveFullyQualifiedName("org.pacta.statement.ui.NewStatementView")
            .should()
            .callMethod(com.vaadin.flow.component.button.Button.class, "setDisableOnClick", boolean.class);

    /** The modules depend on each other only as they declare, without cycles; the map is drawn for docs. */
    @Test
    void theModulesDependOnEachOtherOnlyAsTheyDeclare() {
        var modules = ApplicationModules.of(PactaApplication.class);
        modules.verify();
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
    }
}
