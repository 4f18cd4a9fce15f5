package vn.cuaso.portal.page;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import vn.cuaso.portal.branding.Brand;
import vn.cuaso.portal.branding.BrandingConfig;
import vn.cuaso.portal.chooser.Choosers;
import vn.cuaso.portal.deployment.Deployment;
import vn.cuaso.portal.navigation.Navigation;
import vn.cuaso.portal.security.Nonce;
import vn.cuaso.portal.visitor.Language;
import vn.cuaso.portal.visitor.RequestLanguage;
import vn.cuaso.portal.visitor.Visitor;
import vn.cuaso.portal.visitor.Visitors;

/** Puts a page into the frame of the request that is being answered. */
@ApplicationScoped
public class Frames {

    private final CurrentVertxRequest current;
    private final Visitors visitors;
    private final BrandingConfig branding;
    private final Navigation navigation;
    private final Choosers choosers;
    private final Deployment deployment;

    Frames(
            CurrentVertxRequest current,
            Visitors visitors,
            BrandingConfig branding,
            Navigation navigation,
            Choosers choosers,
            Deployment deployment) {
        this.current = current;
        this.visitors = visitors;
        this.branding = branding;
        this.navigation = navigation;
        this.choosers = choosers;
        this.deployment = deployment;
    }

    /** The page in its frame, in the language of the person who asked for it. */
    public Uni<TemplateInstance> show(Function<Frame, ? extends TemplateInstance> page) {
        RoutingContext request = current.getCurrent();
        return visitors.current().map(visitor -> {
            Frame frame = frame(request, visitor);
            return page.apply(frame).setLocale(frame.language().locale());
        });
    }

    private Frame frame(RoutingContext request, Visitor visitor) {
        Language language = RequestLanguage.of(request);
        return new Frame(
                language,
                visitor,
                Brand.of(branding, language),
                navigation.bar(),
                choosers.in(language),
                request.request().path(),
                request.request().uri(),
                Nonce.of(request).value(),
                deployment.local());
    }
}
