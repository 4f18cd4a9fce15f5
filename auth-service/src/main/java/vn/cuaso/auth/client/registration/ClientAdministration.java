package vn.cuaso.auth.client.registration;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import vn.cuaso.auth.client.ClientSecret;
import vn.cuaso.auth.client.registration.ClientWrite.Change;
import vn.cuaso.auth.page.LogText;

/** Registers and changes single clients for the admin API. */
@ApplicationScoped
class ClientAdministration {

    private final ClientStore store;
    private final ConfiguredClients configured;
    private final KeptClientRegistry registry;
    private final ClientRegistration registration;
    private final NewSecrets secrets;
    private final Clock clock;

    ClientAdministration(
            ClientStore store,
            ConfiguredClients configured,
            KeptClientRegistry registry,
            ClientRegistration registration,
            NewSecrets secrets,
            Clock clock) {
        this.store = store;
        this.configured = configured;
        this.registry = registry;
        this.registration = registration;
        this.secrets = secrets;
        this.clock = clock;
    }

    Uni<RegistrationOutcome> create(ClientForm form, String actor) {
        String id = form.id().orElseGet(secrets::nextId);
        if (configured.find(id).isPresent()) {
            return outcome(new RegistrationOutcome.Taken());
        }
        return store.find(id)
                .chain(existing -> existing.isPresent()
                        ? outcome(new RegistrationOutcome.Taken())
                        : apply(registration.plan(id, form, Optional.empty()), actor));
    }

    /** Puts new settings in the place of all old ones; secrets stay where the form brings none. */
    Uni<RegistrationOutcome> replace(String id, OptionalLong version, ClientForm form, String actor) {
        return change(
                id,
                version,
                client -> form.id().stream().allMatch(id::equals)
                        ? apply(registration.plan(id, form, Optional.of(client)), actor)
                        : outcome(new RegistrationOutcome.Refused(
                                List.of(ClientProblem.of(ClientSetting.CLIENT_ID, "is another than in the address")))));
    }

    Uni<RegistrationOutcome> changeStatus(String id, OptionalLong version, ClientStatus status, String actor) {
        Change change =
                switch (status) {
                    case ACTIVE -> Change.ENABLED;
                    case DISABLED -> Change.DISABLED;
                };
        return change(
                id,
                version,
                client -> save(new ClientWrite.Update(client.withStatus(status), change), Optional.empty(), actor));
    }

    /**
     * Makes a new secret.
     *
     * @param overlap how long the present one holds beside it; one that is older ends at once
     */
    Uni<RegistrationOutcome> addSecret(String id, OptionalLong version, Duration overlap, String actor) {
        return change(id, version, client -> {
            if (client.secrets().isEmpty()) {
                return outcome(new RegistrationOutcome.NoSecretUsed());
            }
            String fresh = secrets.next();
            ClientSecret old = client.secrets().getLast().until(clock.instant().plus(overlap));
            List<ClientSecret> both = List.of(old, new ClientSecret(ClientSecret.hash(fresh), Optional.empty()));
            return save(
                    new ClientWrite.Update(client.withSecrets(both), Change.SECRET_ADDED), Optional.of(fresh), actor);
        });
    }

    Uni<RegistrationOutcome> delete(String id, OptionalLong version, String actor) {
        return change(id, version, client -> save(new ClientWrite.Delete(client), Optional.empty(), actor));
    }

    private Uni<RegistrationOutcome> change(
            String id, OptionalLong version, Function<RegisteredClient, Uni<RegistrationOutcome>> step) {
        if (configured.find(id).isPresent()) {
            return outcome(new RegistrationOutcome.Configured());
        }
        return store.find(id).chain(found -> {
            if (found.isEmpty()) {
                return outcome(new RegistrationOutcome.NotFound());
            }
            return version.isEmpty() || version.getAsLong() == found.get().version()
                    ? step.apply(found.get())
                    : outcome(new RegistrationOutcome.Outdated());
        });
    }

    private Uni<RegistrationOutcome> apply(ClientPlan plan, String actor) {
        return switch (plan) {
            case ClientPlan.Refuse(List<ClientProblem> problems) -> outcome(new RegistrationOutcome.Refused(problems));
            case ClientPlan.Write(ClientWrite write, Optional<String> secret) -> save(write, secret, actor);
        };
    }

    private Uni<RegistrationOutcome> save(ClientWrite write, Optional<String> secret, String actor) {
        return store.save(List.of(write), actor).chain(saved -> switch (saved) {
            case CONFLICT ->
                outcome(
                        write instanceof ClientWrite.Insert
                                ? new RegistrationOutcome.Taken()
                                : new RegistrationOutcome.Outdated());
            case DONE -> saved(write, secret, actor);
        });
    }

    private Uni<RegistrationOutcome> saved(ClientWrite write, Optional<String> secret, String actor) {
        Log.infof("Client %s: %s by %s", write.client().id(), write.change(), LogText.of(actor));
        return registry.refresh()
                // It is written: that this instance sees it only at its next look is no failure.
                .onFailure()
                .recoverWithNull()
                .replaceWith(() -> switch (write) {
                    case ClientWrite.Insert insert -> new RegistrationOutcome.Created(insert.client(), secret);
                    case ClientWrite.Update update ->
                        new RegistrationOutcome.Changed(update.client().next(), secret);
                    case ClientWrite.Delete _ -> new RegistrationOutcome.Deleted();
                });
    }

    private static Uni<RegistrationOutcome> outcome(RegistrationOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
