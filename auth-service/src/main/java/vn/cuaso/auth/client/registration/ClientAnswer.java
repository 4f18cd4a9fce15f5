package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cuaso.auth.client.Client;

/** What the admin API answers: clients or, in {@code application/problem+json} (RFC 9457), why not. */
final class ClientAnswer {

    private ClientAnswer() {}

    /**
     * @param type relative to this service, {@code /problems/clients/…}
     * @param errors what is wrong with which setting; empty for other problems
     */
    record Problem(String type, String title, int status, List<SettingError> errors) {}

    record SettingError(String setting, String reason) {}

    /**
     * A line of the list.
     *
     * @param origin {@code configured} or {@code registered}
     */
    record Line(
            @JsonProperty("client_id") String id,
            @JsonProperty("client_name") String name,
            String status,
            String origin) {

        static Line of(Client configured) {
            return new Line(
                    configured.id(),
                    configured.displayName(),
                    ClientStatus.ACTIVE.wireName(),
                    ClientOrigin.CONFIGURED.wireName());
        }

        static Line of(RegisteredClient registered) {
            return new Line(
                    registered.id(),
                    registered
                            .settings()
                            .path(ClientSetting.DISPLAY_NAME.wireName())
                            .asText(),
                    registered.status().wireName(),
                    ClientOrigin.REGISTERED.wireName());
        }
    }

    static List<Line> list(Stream<Client> configured, List<RegisteredClient> registered) {
        return Stream.concat(configured.map(Line::of), registered.stream().map(Line::of))
                .toList();
    }

    /**
     * @param secret a new one, shown this once
     */
    static Response client(int status, RegisteredClient client, Optional<String> secret) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put(ClientSetting.CLIENT_ID.wireName(), client.id());
        secret.ifPresent(text -> body.put("client_secret", text));
        body.put("status", client.status().wireName());
        body.put("origin", ClientOrigin.REGISTERED.wireName());
        ArrayNode secrets = body.putArray("client_secrets");
        client.secrets().forEach(each -> {
            ObjectNode line = secrets.addObject();
            each.expires().ifPresent(at -> line.put("expires_at", at.toString()));
        });
        body.setAll(client.settings());
        return Response.status(status)
                .tag(new EntityTag(Long.toString(client.version())))
                .entity(body)
                .build();
    }

    static Response problem(int status, String kind, String title, List<ClientProblem> problems) {
        List<SettingError> errors = problems.stream()
                .map(problem -> new SettingError(problem.name(), problem.reason()))
                .toList();
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem("/problems/clients/" + kind, title, status, errors))
                .build();
    }
}
