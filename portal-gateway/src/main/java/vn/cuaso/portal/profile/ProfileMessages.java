package vn.cuaso.portal.profile;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of <em>Hồ sơ cá nhân</em>. They stand in {@code messages/profile_*.properties}. */
@MessageBundle("profile")
public interface ProfileMessages {

    @Message
    String title();

    @Message
    String person();

    @Message
    String name();

    @Message
    String source();

    @Message
    String session();

    @Message
    String since();

    @Message
    String moment(String time, String day);

    @Message
    String way();

    @Message
    String wayName(SignInFacts.Way way);

    @Message
    String level();

    @Message
    String layers(SignInFacts.Way way);

    @Message
    String levelName(int level);

    @Message
    String everywhere();

    @Message
    String everywhereMeaning();

    @Message
    String sharedTitle();

    @Message
    String sharedMeaning();
}
