package vn.cuaso.portal.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** <em>Đăng ký</em>: how an account is obtained. */
@CheckedTemplate(basePath = "guide")
record RegisterPage(Frame frame) implements TemplateInstance {}
