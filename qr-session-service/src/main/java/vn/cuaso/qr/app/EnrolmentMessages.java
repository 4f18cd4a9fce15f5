package vn.cuaso.qr.app;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of enrolling the app with the citizen's account. They stand in {@code messages/enrolment_*.properties}. */
@MessageBundle("enrolment")
public interface EnrolmentMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String stepSignIn();

    @Message
    String stepPasscode();

    @Message
    String stepAllow();

    @Message
    String start();

    @Message
    String oneDevice();

    @Message
    String returned();

    @Message
    String chooseTitle();

    @Message
    String chooseHint();

    @Message
    String repeatTitle();

    @Message
    String repeatHint();

    @Message
    String different();

    @Message
    String tooSimple();

    @Message
    String keepSecret();

    @Message
    String allowTitle();

    @Message
    String allowLead();

    @Message
    String allow();

    @Message
    String notNow();

    @Message
    String done();

    @Message
    String replaced();
}
