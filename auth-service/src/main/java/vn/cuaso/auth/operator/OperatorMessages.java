package vn.cuaso.auth.operator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of operators' pages. They stand in {@code messages/operators_*.properties}. */
@MessageBundle("operators")
public interface OperatorMessages {
    @Message
    String console();

    @Message
    String signIn();

    @Message
    String signInExplained();

    @Message
    String ended();

    @Message
    String refused();

    @Message
    String busy();

    @Message
    String name();

    @Message
    String password();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String signOut();

    @Message
    String signedInAs(String name);

    @Message
    String role(String role);

    @Message
    String signIns();

    @Message
    String period();

    @Message
    String days(int days);

    @Message
    String fromTo(String from, String to);

    @Message
    String succeeded();

    @Message
    String failed();

    @Message
    String share();

    @Message
    String byWay();

    @Message
    String way(String way);

    @Message
    String wayColumn();

    @Message
    String half();

    @Message
    String nearly();

    @Message
    String timeExplained();

    @Message
    String reasons();

    @Message
    String reasonColumn();

    @Message
    String reason(String reason);

    @Message
    String countColumn();

    @Message
    String byDay();

    @Message
    String allWays();

    @Message
    String busiest(String most);

    @Message
    String dayColumn();

    @Message
    String noSignIns();

    @Message
    String statisticsAway();

    @Message
    String providers();

    @Message
    String noProviders();

    @Message
    String providerColumn();

    @Message
    String statusColumn();

    @Message
    String status(String status);

    @Message
    String lastDay();

    @Message
    String answers();

    @Message
    String answering();

    @Message
    String away();

    @Message
    String clients();

    @Message
    String clientColumn();

    @Message
    String originColumn();

    @Message
    String origin(String origin);

    @Message
    String active();

    @Message
    String disabled();

    @Message
    String keys();

    @Message
    String keysExplained();

    @Message
    String keyColumn();

    @Message
    String algorithmColumn();

    @Message
    String keyState(String state);

    @Message
    String since();

    @Message
    String until();

    @Message
    String audit();

    @Message
    String auditExplained();

    @Message
    String nothingSealed();

    @Message
    String batch();

    @Message
    String sealedAt();

    @Message
    String hash();

    @Message
    String problemTitle(ConsoleProblem problem);

    @Message
    String problemNext(ConsoleProblem problem);

    @Message
    String reference();

    @Message
    String back();

    @Message
    String join();

    @Message
    String joinExplained();

    @Message
    String scan();

    @Message
    String key();

    @Message
    String keyOnce();

    @Message
    String confirm();

    @Message
    String nameHint();

    @Message
    String passwordHint();

    @Message
    String joinProblem(String problem);

    @Message
    String gone();

    @Message
    String goneExplained();

    @Message
    String joined(String name);

    @Message
    String joinedNext();
}
