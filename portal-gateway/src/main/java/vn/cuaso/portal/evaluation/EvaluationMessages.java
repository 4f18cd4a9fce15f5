package vn.cuaso.portal.evaluation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import vn.cuaso.portal.evaluation.Evaluation.Group;

/** Words of <em>Đánh giá</em>. They stand in {@code messages/evaluation_*.properties}. */
@MessageBundle("evaluation")
public interface EvaluationMessages {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String month();

    @Message
    String show();

    @Message
    String choose();

    @Message
    String agency();

    @Message
    String group(Group group);

    @Message
    String most(String points);

    @Message
    String points();

    @Message
    String outOf(String points, String most);

    @Message
    String none();

    @Message
    String total();

    @Message
    String table();

    @Message
    String counted(String time, String day);

    @Message
    String sources();

    @Message
    String computed(String numerator, String denominator);

    @Message
    String incomplete();

    @Message
    String law();

    @Message
    String nothing();

    @Message
    String nothingMeaning();

    @Message
    String ofMonth(String month);
}
