package vn.cuaso.portal.security;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a template needs to satisfy the page's Content-Security-Policy: {@code nonce="{inject:pageSecurity.nonce}"}. */
@RequestScoped
@Named("pageSecurity")
public class PageSecurity {

    private final RoutingContext request;

    @Inject
    PageSecurity(RoutingContext request) {
        this.request = request;
    }

    /** The nonce that this response's Content-Security-Policy allows for scripts and styles. */
    public String nonce() {
        return Nonce.of(request).value();
    }
}
