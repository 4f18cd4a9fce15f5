package vn.cuaso.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.portal.branding.Brand;
import vn.cuaso.portal.branding.BrandingConfig;
import vn.cuaso.portal.deployment.Deployment;
import vn.cuaso.portal.failure.ErrorPage;
import vn.cuaso.portal.failure.Failure;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;

/** Draws failures in the words of the citizen's language. */
@ApplicationScoped
class FailurePages implements ErrorPage {

    private final BrandingConfig branding;
    private final Origins origins;
    private final Deployment deployment;

    FailurePages(BrandingConfig branding, Origins origins, Deployment deployment) {
        this.branding = branding;
        this.origins = origins;
        this.deployment = deployment;
    }

    @Override
    public String render(Failure failure) {
        Brand brand = Brand.of(branding, failure.language());
        return new FailurePage(failure, brand, origins.address(Origin.PORTAL), deployment.local())
                .setLocale(failure.language().locale())
                .render();
    }
}
