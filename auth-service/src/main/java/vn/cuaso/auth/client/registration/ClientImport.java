package vn.cuaso.auth.client.registration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cuaso.auth.client.registration.ClientImportResult.NewSecret;
import vn.cuaso.auth.client.registration.ClientImportResult.RefusedClient;

/** Imports a file of clients, all of it or nothing. A client of the file takes the place of one with its id. */
@ApplicationScoped
class ClientImport {

    /** Who an import is put on record for. */
    private static final String ACTOR = ImportClientsCommand.NAME;

    private final ClientStore store;
    private final ConfiguredClients configured;
    private final ClientRegistration registration;

    ClientImport(ClientStore store, ConfiguredClients configured, ClientRegistration registration) {
        this.store = store;
        this.configured = configured;
        this.registration = registration;
    }

    /**
     * @param dryRun checks everything, the data in the store included, and writes nothing
     */
    Uni<ClientImportResult> run(List<ClientForm> forms, boolean dryRun) {
        return store.findAll()
                .map(existing -> existing.stream().collect(Collectors.toMap(RegisteredClient::id, Function.identity())))
                .chain(existing -> {
                    List<RefusedClient> refused = new ArrayList<>();
                    List<ClientPlan.Write> writes = plan(forms, existing, refused);
                    if (!refused.isEmpty()) {
                        return Uni.createFrom().item(new ClientImportResult.Refused(List.copyOf(refused)));
                    }
                    return dryRun ? Uni.createFrom().item(imported(writes, List.of())) : write(writes);
                });
    }

    private List<ClientPlan.Write> plan(
            List<ClientForm> forms, Map<String, RegisteredClient> existing, List<RefusedClient> refused) {
        List<ClientPlan.Write> writes = new ArrayList<>();
        for (ClientForm form : forms) {
            String id = form.id().orElseThrow();
            if (configured.find(id).isPresent()) {
                refused.add(new RefusedClient(
                        id, ClientProblem.of(ClientSetting.CLIENT_ID, "is one of the configuration")));
                continue;
            }
            switch (registration.plan(id, form, Optional.ofNullable(existing.get(id)))) {
                case ClientPlan.Write write -> writes.add(write);
                case ClientPlan.Refuse(List<ClientProblem> problems) ->
                    problems.forEach(problem -> refused.add(new RefusedClient(id, problem)));
            }
        }
        return writes;
    }

    private Uni<ClientImportResult> write(List<ClientPlan.Write> plans) {
        return store.save(plans.stream().map(ClientPlan.Write::write).toList(), ACTOR)
                .map(saved -> switch (saved) {
                    case DONE -> imported(plans, secrets(plans));
                    case CONFLICT -> new ClientImportResult.Conflict();
                });
    }

    private static List<NewSecret> secrets(List<ClientPlan.Write> plans) {
        return plans.stream()
                .flatMap(plan -> plan.secret().stream()
                        .map(secret -> new NewSecret(plan.write().client().id(), secret)))
                .toList();
    }

    private static ClientImportResult imported(List<ClientPlan.Write> plans, List<NewSecret> secrets) {
        int created = Math.toIntExact(plans.stream()
                .filter(plan -> plan.write() instanceof ClientWrite.Insert)
                .count());
        return new ClientImportResult.Imported(created, plans.size() - created, secrets);
    }
}
