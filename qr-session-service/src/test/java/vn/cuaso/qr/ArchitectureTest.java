package vn.cuaso.qr;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import vn.cuaso.qr.phone.FromPhone;
import vn.cuaso.qr.session.SessionResource;

@AnalyzeClasses(packages = "vn.cuaso.qr", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** QR-6: no endpoint for phones forgets to ask who calls. */
    @ArchTest
    static final ArchRule PHONES_ARE_RECOGNIZED = classes()
            .that(resideInAPackage("..claim..").or(resideInAPackage("..approval..")))
            .and()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .beAnnotatedWith(FromPhone.class);

    /** The internal API is for services with the scope. */
    @ArchTest
    static final ArchRule SERVICES_ARE_RECOGNIZED =
            classes().that().belongToAnyOf(SessionResource.class).should().beAnnotatedWith(RolesAllowed.class);

    /** What waits for an answer would hold up an event loop. */
    @ArchTest
    static final ArchRule NOBODY_WAITS =
            noClasses().should().callMethod(Uni.class, "await").orShould().callMethod(Uni.class, "awaitUsing");

    /** Keys, limits and Redis know nothing of what they are used for. */
    @ArchTest
    static final ArchRule KEYS_AND_LIMITS_STAND_ALONE = noClasses()
            .that(resideInAPackage("..limit..").or(resideInAPackage("..keys..")).or(resideInAPackage("..redis..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "vn.cuaso.qr.claim..", "vn.cuaso.qr.approval..", "vn.cuaso.qr.judge..");
}
