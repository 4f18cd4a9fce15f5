package vn.cuaso.portal.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.page.Frame;

/** @param services where dossiers are handed in online; {@code null} where no such system is configured */
@CheckedTemplate(basePath = "search")
record ProcedurePage(Frame frame, Procedure procedure, Field field, String services) implements TemplateInstance {}
