package vn.cuaso.auth.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** Levels of authentication, as {@code acr} names them (NĐ 69/2024 Điều 20). */
@ConfigMapping(prefix = "cuaso.auth.levels")
public interface LevelConfig {

    /** Those that a sign-in here can reach, the lowest first: who reached one has reached those before it. */
    @WithDefault("urn:cuaso:acr:1,urn:cuaso:acr:2")
    @NotEmpty
    List<String> reachable();
}
