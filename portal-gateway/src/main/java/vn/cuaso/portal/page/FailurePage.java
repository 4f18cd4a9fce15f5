package vn.cuaso.portal.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import vn.cuaso.portal.branding.Brand;
import vn.cuaso.portal.failure.Failure;

/**
 * The page of a failed request. It may stand on any origin, so it leads to the portal by its full address and shows
 * nothing of the visitor.
 */
@CheckedTemplate(basePath = "page")
record FailurePage(Failure failure, Brand brand, String portal, boolean trial) implements TemplateInstance {}
