package vn.cuaso.auth.testing;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.restassured.response.Response;
import java.net.URI;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.StartedSession;

/** Authorization codes of citizens who are signed in. */
public final class Codes {

    private Codes() {}

    public static String code(RelyingParty party, StartedSession session) throws ParseException {
        return code(party.authenticationRequest().build(), session);
    }

    public static String code(AuthenticationRequest request, StartedSession session) throws ParseException {
        Response response =
                BareBrowser.empty().with(SessionCookie.NAME, session.secret()).get(request.toURI());
        AuthenticationResponse answer = AuthenticationResponseParser.parse(URI.create(response.header("Location")));
        return answer.toSuccessResponse().getAuthorizationCode().getValue();
    }

    /** What the party gets for one. */
    public static OIDCTokens tokens(RelyingParty party, StartedSession session) throws Exception {
        return RelyingParty.tokens(party.redeem(code(party, session)));
    }
}
