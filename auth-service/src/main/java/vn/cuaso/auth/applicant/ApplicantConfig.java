package vn.cuaso.auth.applicant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one-stop-shop systems may learn of citizens. */
@ConfigMapping(prefix = "cuaso.auth.applicants")
public interface ApplicantConfig {

    /** The client whose sector the systems share: they learn the {@code sub} that it sees, and no other. */
    @WithDefault("portal")
    String client();
}
