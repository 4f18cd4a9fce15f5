package vn.cuaso.auth.federation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about accounts of other providers. They stand in {@code messages/federation_*.properties}. */
@MessageBundle("federation")
public interface FederationMessages {

    @Message
    String title(UpstreamProblem problem);

    @Message
    String meaning(UpstreamProblem problem);

    @Message
    String next(UpstreamProblem problem);

    @Message
    String again();

    @Message
    String otherWay();

    @Message
    String onward();

    @Message
    String goOn();

    @Message
    String reference();

    @Message
    String ending(String day);

    @Message
    String retired();

    @Message
    String retiredSince(String day);

    @Message
    String away();
}
