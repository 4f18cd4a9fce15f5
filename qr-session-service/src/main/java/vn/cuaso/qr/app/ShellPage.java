package vn.cuaso.qr.app;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.qr.page.Frame;

/**
 * The whole app: what stands around its screens, and every screen and failure as an HTML template for the scripts.
 *
 * @param decoder the address of {@link DecoderScript}, for browsers that need it
 */
@CheckedTemplate(basePath = "app")
record ShellPage(Frame frame, String decoder) implements TemplateInstance {}
