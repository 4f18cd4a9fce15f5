package vn.cuaso.auth.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An internal resource whose author forgot its scope. */
@Path("/internal/unguarded")
public class UnguardedResource {

    @GET
    public String get() {
        return "reached";
    }
}
