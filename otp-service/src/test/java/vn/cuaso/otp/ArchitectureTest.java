package vn.cuaso.otp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import vn.cuaso.otp.code.OneTimeCode;
import vn.cuaso.otp.delivery.SmsText;
import vn.cuaso.otp.outbox.OutboxLoop;

@AnalyzeClasses(packages = "vn.cuaso.otp", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** OTP-1: a code's digits are for the citizen's message and for nothing else. */
    @ArchTest
    static final ArchRule DIGITS_LEAVE_BY_THE_MESSAGE_ONLY =
            noClasses().that().doNotBelongToAnyOf(SmsText.class).should().callMethod(OneTimeCode.class, "digits");

    /** What waits for an answer would hold up an event loop. */
    @ArchTest
    static final ArchRule NOBODY_WAITS =
            noClasses().should().callMethod(Uni.class, "await").orShould().callMethod(Uni.class, "awaitUsing");

    /** What subscribes loses failures and cancellation; the loop has no caller to leave it to. */
    @ArchTest
    static final ArchRule NOBODY_SUBSCRIBES = noClasses()
            .that()
            .doNotBelongToAnyOf(OutboxLoop.class)
            .should()
            .callMethod(Uni.class, "subscribe")
            .orShould()
            .callMethod(Multi.class, "subscribe");

    /** Decisions and stores know nothing of how requests come in. */
    @ArchTest
    static final ArchRule LIMITS_AND_KEYS_STAND_ALONE = noClasses()
            .that(resideInAPackage("..limit..").or(resideInAPackage("..keys..")).or(resideInAPackage("..code..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "vn.cuaso.otp.challenge..", "vn.cuaso.otp.delivery..");
}
