package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what went wrong, one after the other (QR-12). They stand in {@code messages/failure_*.properties}. */
@MessageBundle("failure")
public interface FailureMessages {

    @Message
    String reference(String reference);

    @Message
    String notEnrolled();

    @Message
    String notEnrolledNext();

    @Message
    String enrol();

    @Message
    String deviceReplaced();

    @Message
    String deviceReplacedNext(String time);

    @Message
    String deviceReplacedWarning();

    @Message
    String locked();

    @Message
    String lockedNext();

    @Message
    String accountLocked();

    @Message
    String accountLockedNext();

    @Message
    String webSignInOff();

    @Message
    String webSignInOffNext();

    @Message
    String allowNow();

    @Message
    String levelTooLow();

    @Message
    String levelTooLowNext();

    @Message
    String codeExpired();

    @Message
    String codeExpiredNext();

    @Message
    String alreadyScanned();

    @Message
    String alreadyScannedNext();

    @Message
    String unknownCode();

    @Message
    String unknownCodeNext();

    @Message
    String cameraOnly();

    @Message
    String cameraOnlyNext();

    @Message
    String tooFar();

    @Message
    String tooFarNext();

    @Message
    String tooMany();

    @Message
    String tooManyNext(String time);

    @Message
    String wrongNumber();

    @Message
    String wrongNumberNext();

    @Message
    String cancelled();

    @Message
    String cancelledNext();

    @Message
    String expired();

    @Message
    String expiredNext();

    @Message
    String over();

    @Message
    String overNext();

    @Message
    String refused();

    @Message
    String refusedNext();

    @Message
    String noNetwork();

    @Message
    String noNetworkNext();

    @Message
    String signInGivenUp();

    @Message
    String signInGivenUpNext();

    @Message
    String signInLost();

    @Message
    String signInLostNext();

    @Message
    String away();

    @Message
    String awayNext();

    @Message
    String notUnderstood();

    @Message
    String notUnderstoodNext();

    @Message
    String keysNeeded();

    @Message
    String keysNeededNext();
}
