package vn.cuaso.portal.deployment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which kind of installation this is; whoever says nothing runs in production. */
@Singleton
public class Deployment {

    private final DeploymentKind kind;

    @Inject
    public Deployment(@ConfigProperty(name = "cuaso.deployment", defaultValue = "production") DeploymentKind kind) {
        this.kind = kind;
    }

    public DeploymentKind kind() {
        return kind;
    }

    public boolean local() {
        return kind == DeploymentKind.LOCAL;
    }
}
