package vn.cuaso.auth.flow;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sign-in page's QR half. They stand in {@code messages/qr_*.properties}. */
@MessageBundle("qr")
public interface QrMessages {

    @Message
    String title();

    @Message
    String scriptsNeeded();

    @Message
    String loading();

    @Message
    String picture();

    @Message
    String scan(String label);

    @Message
    String renewed();

    @Message
    String trialApp(String label);

    @Message
    String copyLink();

    @Message
    String copied();

    @Message
    String scanned();

    @Message
    String confirm();

    @Message
    String number();

    @Message
    String anotherCode();

    @Message
    String scannedTwice();

    @Message
    String approved();

    @Message
    String leaving(String client);

    @Message
    String refused();

    @Message
    String refusedMeaning();

    @Message
    String expired();

    @Message
    String expiredMeaning();

    @Message
    String cancelled();

    @Message
    String cancelledMeaning();

    @Message
    String newCode();

    @Message
    String tooMany();

    @Message
    String tooManyMeaning();

    @Message
    String crowded();

    @Message
    String crowdedMeaning();

    @Message
    String manyPages();

    @Message
    String manyPagesMeaning();

    @Message
    String offline();

    @Message
    String offlineMeaning();

    @Message
    String unavailable();

    @Message
    String unavailableMeaning();

    @Message
    String onThisPhone();

    @Message
    String openApp();

    @Message
    String openAppMeaning(String label);

    @Message
    String fromAnotherDevice();

    @Message
    String backToApp();
}
