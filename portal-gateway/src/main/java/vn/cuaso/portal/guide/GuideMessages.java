package vn.cuaso.portal.guide;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages that explain something. They stand in {@code messages/guide_*.properties}. */
@MessageBundle("guide")
public interface GuideMessages {

    @Message
    String registerTitle();

    @Message
    String registerLead();

    @Message
    String registerHow();

    @Message
    String registerPrepare();

    @Message
    String registerVisit();

    @Message
    String registerActivate();

    @Message
    String registerReturn();

    @Message
    String registerWarning();

    @Message
    String registerWarningMeaning();

    @Message
    String registerTrial();

    @Message
    String registerHave();

    @Message
    String helpTitle();

    @Message
    String helpLead();

    @Message
    String helpSteps();

    @Message
    String helpStart();

    @Message
    String helpChoose();

    @Message
    String helpPassword(String host);

    @Message
    String helpCode();

    @Message
    String helpDone();

    @Message
    String helpScan();

    @Message
    String helpScanFor();

    @Message
    String helpScanStart(String host);

    @Message
    String helpScanOpen();

    @Message
    String helpScanPoint();

    @Message
    String helpScanCheck();

    @Message
    String helpScanConfirm();

    @Message
    String helpScanSame();

    @Message
    String helpTroubles();

    @Message
    String helpNoCode();

    @Message
    String helpNoCodeAnswer();

    @Message
    String helpNotScanned();

    @Message
    String helpNotScannedAnswer();

    @Message
    String helpNotMine();

    @Message
    String helpNotMineAnswer();

    @Message
    String helpPasswordForgotten();

    @Message
    String helpPasswordForgottenAnswer();

    @Message
    String helpPhoneChanged();

    @Message
    String helpPhoneChangedAnswer();

    @Message
    String helpShared();

    @Message
    String helpSharedAnswer();

    @Message
    String helpContact();

    @Message
    String helpContactMeaning();

    @Message
    String privacyTitle();

    @Message
    String privacyLead();

    @Message
    String privacyKept();

    @Message
    String privacySession();

    @Message
    String privacySessionMeaning();

    @Message
    String privacyCookies();

    @Message
    String privacyCookiesMeaning();

    @Message
    String privacyLog();

    @Message
    String privacyLogMeaning();

    @Message
    String privacyOthers();

    @Message
    String privacyOthersMeaning();

    @Message
    String privacyEnd();
}
