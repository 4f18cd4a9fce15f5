package vn.cuaso.portal.dossier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import vn.cuaso.portal.dossier.Dossier.Standing;
import vn.cuaso.portal.dossier.Dossier.StepKind;
import vn.cuaso.portal.statistics.Channel;

/** Words of <em>Tra cứu</em> and <em>Hồ sơ của tôi</em>. They stand in {@code messages/dossier_*.properties}. */
@MessageBundle("dossier")
public interface DossierMessages {

    @Message
    String title();

    @Message
    String lookFor(String code);

    @Message
    String lead();

    @Message
    String code();

    @Message
    String hint();

    @Message
    String find();

    @Message
    String failed(LookupFailure failure);

    @Message
    String advice(LookupFailure failure);

    @Message
    String again(long minutes);

    @Message
    String standing(Standing standing);

    @Message
    String meaning(Standing standing);

    @Message
    String step(StepKind kind);

    @Message
    String steps();

    @Message
    String moment(String time, String day);

    @Message
    String due();

    @Message
    String expected();

    @Message
    String facts();

    @Message
    String agency();

    @Message
    String field();

    @Message
    String procedure();

    @Message
    String channel();

    @Message
    String channelName(Channel channel);

    @Message
    String received();

    @Message
    String counted(String time, String day);

    @Message
    String privacy();

    @Message
    String mine();

    @Message
    String mineMeaning();

    @Message
    String mineNone();

    @Message
    String mineNoneMeaning();

    @Message
    String mineAway();

    @Message
    String mineMore(int count);

    @Message
    String byCode();

    @Message
    String dueOn(String day);

    @Message
    String receivedOn(String day);
}
