package vn.cuaso.portal.session;

import io.vertx.ext.web.RoutingContext;

/** Who the provider says has signed in, on the way from the verified tokens to the session. */
record Citizen(String subject, String name) {

    private static final String KEY = Citizen.class.getName();

    void remember(RoutingContext request) {
        request.put(KEY, this);
    }

    static Citizen of(RoutingContext request) {
        return request.get(KEY);
    }

    @Override
    public String toString() {
        return "Citizen[" + subject + "]";
    }
}
