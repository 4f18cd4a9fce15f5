package vn.cuaso.auth.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of a failed request. */
@CheckedTemplate(basePath = "page")
record ErrorPage(Frame frame, ErrorCode code, String reference) implements TemplateInstance {}
