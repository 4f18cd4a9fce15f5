package vn.cuaso.auth.flow;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import vn.cuaso.auth.account.AccountForm;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountProvisioning;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.ProvisioningOutcome;

/** Makes citizens with accounts in the running service. */
@ApplicationScoped
public class Citizens {

    static final String PASSWORD = "CuaSo@2026";

    private final AccountProvisioning provisioning;

    Citizens(AccountProvisioning provisioning) {
        this.provisioning = provisioning;
    }

    record Citizen(AccountId account, String citizenId) {}

    Citizen withPhone() {
        return create("098 123 4229", "active");
    }

    Citizen levelOne() {
        return create("098 123 4229", "1", "active");
    }

    Citizen withoutPhone() {
        return create("", "active");
    }

    Citizen locked() {
        return create("098 123 4229", "locked");
    }

    void lock(Citizen citizen) {
        await(() -> provisioning.changeStatus(citizen.account(), AccountStatus.LOCKED));
    }

    static String unusedCitizenId() {
        return "0990%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private Citizen create(String phone, String status) {
        return create(phone, "2", status);
    }

    private Citizen create(String phone, String level, String status) {
        String citizenId = unusedCitizenId();
        AccountForm form = new AccountForm(
                citizenId,
                "Lê Thử Nghiệm",
                "1989-03-08",
                "Số 1 phố Ví Dụ",
                phone,
                "thu.nghiem@vi-du.example",
                level,
                status,
                PASSWORD);
        return switch (await(() -> provisioning.create(form))) {
            case ProvisioningOutcome.Created(AccountId id) -> new Citizen(id, citizenId);
            case ProvisioningOutcome other -> throw new AssertionError(other);
        };
    }

    private static <T> T await(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(call);
        } catch (Throwable fault) {
            throw new IllegalStateException(fault);
        }
    }
}
