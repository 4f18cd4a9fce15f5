package vn.cuaso.auth.testing;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import vn.cuaso.auth.account.AccountForm;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountProvisioning;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.ProvisioningOutcome;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;

/** Citizens of a test: each has an account of its own, and may be signed in already. */
@ApplicationScoped
public class TestCitizens {

    public static final String NAME = "Lê Thử Nghiệm";

    private final AccountProvisioning accounts;
    private final SsoSessions sessions;
    private final SecureRandom random;

    TestCitizens(AccountProvisioning accounts, SsoSessions sessions, SecureRandom random) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.random = random;
    }

    /** A new account. */
    public AccountId register() {
        AccountForm form = new AccountForm(
                "0991%08d".formatted(random.nextInt(100_000_000)),
                NAME,
                "1989-03-08",
                "Số 1 phố Ví Dụ",
                "0981234229",
                "thu.nghiem@vi-du.example",
                "2",
                "active",
                "Mat-khau-thu-1");
        try {
            return switch (VertxContextSupport.subscribeAndAwait(() -> accounts.create(form))) {
                case ProvisioningOutcome.Created(AccountId id) -> id;
                case ProvisioningOutcome other -> throw new AssertionError(other);
            };
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** A session of a new account. */
    public StartedSession signIn() {
        return sessions.start(register(), "2", List.of("pwd", "sms"), UserAgent.UNKNOWN)
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    public void lock(AccountId account) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> accounts.changeStatus(account, AccountStatus.LOCKED));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
