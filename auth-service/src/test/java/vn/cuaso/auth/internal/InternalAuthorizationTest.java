package vn.cuaso.auth.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.key.TestSigning;
import vn.cuaso.auth.key.TokenType;
import vn.cuaso.auth.provider.token.ServiceScope;

class InternalAuthorizationTest {

    private final Clock clock = Clock.systemUTC();
    private InternalAuthorization authorization = new InternalAuthorization(TestSigning.withoutKeys(clock));

    @Test
    void withoutKeysATokenIsNotRefusedButToBeShownAgain() {
        Response answer = check("Bearer " + token());

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("2");
    }

    @Test
    void faultOfOurOwnIsNotToBeTriedAgain() {
        authorization = new InternalAuthorization(TestSigning.withABrokenKey(clock));

        assertThatThrownBy(() -> check("Bearer " + token())).isInstanceOf(NullPointerException.class);
    }

    @Test
    void whatIsNoTokenIsRefusedWithoutKeysToo() {
        assertThat(check("Basic abc").getStatus()).isEqualTo(401);
    }

    private String token() {
        return TestSigning.signer(clock)
                .sign(
                        TokenType.ACCESS,
                        new JWTClaimsSet.Builder().subject("operator").build().getClaims())
                .await()
                .indefinitely();
    }

    private Response check(String header) {
        UriInfo uri = answering(UriInfo.class, Map.of("getPath", "/internal/accounts"));
        ContainerRequestContext request =
                answering(ContainerRequestContext.class, Map.of("getUriInfo", uri, "getHeaderString", header));
        ResourceInfo resource = answering(ResourceInfo.class, Map.of("getResourceClass", Guarded.class));
        return authorization.check(request, resource).await().indefinitely();
    }

    /** Answers its methods by their names. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, _) -> answers.get(method.getName())));
    }

    @RequiresScope(ServiceScope.ACCOUNTS_PROVISION)
    private static final class Guarded {}
}
