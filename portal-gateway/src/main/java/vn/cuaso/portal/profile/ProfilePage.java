package vn.cuaso.portal.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.dossier.OwnDossiers;
import vn.cuaso.portal.page.Frame;

/**
 * <em>Hồ sơ cá nhân</em>: what the portal knows about the citizen's sign-in, and the citizen's dossiers.
 *
 * @param everywhere where the provider shows all of the citizen's sessions and phones
 */
@CheckedTemplate(basePath = "profile")
record ProfilePage(Frame frame, SignInFacts facts, OwnDossiers own, String everywhere) implements TemplateInstance {}
