package vn.motcua.assistant;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The packages of the application are closed to each other but for their public faces, and free of cycles. */
class ModulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua");

    @Test
    void thePackagesAreClosedAndWithoutCycles() {
        ApplicationModules.of(MotCua.class).verify();
    }

    @Test
    void theDialogueIsPure() {
        noClasses()
                .that()
                .resideInAPackage("vn.motcua.assistant.dialogue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta..",
                        "java.net..",
                        "java.nio.file..",
                        "tools.jackson..",
                        "org.slf4j..")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void theDialogueKnowsNoOtherPackageOfTheApplicationButTheMask() {
        noClasses()
                .that()
                .resideInAPackage("vn.motcua.assistant.dialogue..")
                .should()
                .dependOnClassesThat(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("vn.motcua.assistant..")
                                .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                                "vn.motcua.assistant.dialogue..", "vn.motcua.assistant.privacy.."))))
                .check(CLASSES);
    }

    @Test
    void theLibrariesKnowNeitherEachOtherNorSpring() {
        noClasses()
                .that()
                .resideInAPackage("vn.motcua.knowledge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "vn.motcua.connector..", "vn.motcua.assistant..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("vn.motcua.connector..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "vn.motcua.knowledge..", "vn.motcua.assistant..")
                .check(CLASSES);
    }
}
