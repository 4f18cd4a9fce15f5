package vn.cuaso.qr.description;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import vn.cuaso.qr.approval.ApprovalOutcome;
import vn.cuaso.qr.approval.RejectionOutcome;
import vn.cuaso.qr.claim.ClaimOutcome;

/** Adds to the description what signatures do not say ({@code mp.openapi.filter}): outcomes, who may call, faults. */
public class PhoneApi implements OASFilter {

    private static final String PHONE = "phone";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents();
        List.of(ClaimOutcome.class, ApprovalOutcome.class, RejectionOutcome.class)
                .forEach(outcome -> components.addSchema(outcome.getSimpleName(), Outcomes.of(outcome)));
        components.getSchemas().get("StateView").addProperty("state", Outcomes.states());
        components.addSchema(
                "Problem",
                OASFactory.createSchema()
                        .description("A fault (RFC 9457).")
                        .type(List.of(SchemaType.OBJECT))
                        .addProperty("title", OASFactory.createSchema().type(List.of(SchemaType.STRING)))
                        .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                        .addProperty("detail", OASFactory.createSchema().type(List.of(SchemaType.STRING)))
                        .addProperty("reference", OASFactory.createSchema().type(List.of(SchemaType.STRING))));
        components.addSecurityScheme(
                PHONE,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("DPoP")
                        .description("An access token with the scope pairing, and in the header DPoP a proof of this"
                                + " request by the device's ES256 key (RFC 9449), good once and for 30 s."));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(PHONE));
        operation.setTags(null);
        var responses = operation.getResponses();
        responses.addAPIResponse("401", problem("Token or proof is not good: WWW-Authenticate says which."));
        responses.addAPIResponse("403", problem("The token lacks the scope, or a page of another origin asks."));
        responses.addAPIResponse("503", problem("Something is away for the moment: again after Retry-After."));
        if (operation.getRequestBody() != null) {
            responses.addAPIResponse("400", problem("Missing or malformed members."));
        }
        if (path.contains("{id}")) {
            responses.addAPIResponse("404", problem("There is no such session for this phone."));
        }
    }

    private static APIResponse problem(String meaning) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }
}
