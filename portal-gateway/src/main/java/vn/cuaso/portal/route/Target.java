package vn.cuaso.portal.route;

import vn.cuaso.portal.forward.Backend;

/** What happens to a request that a route lets through. */
public sealed interface Target {

    /** A page of the portal answers. */
    record OwnPage() implements Target {}

    /** A file from the class path answers: style sheets, scripts, icons; one copy for all origins. */
    record StaticFile() implements Target {}

    /** A service behind the gateway answers. */
    record Forward(Backend backend) implements Target {}

    /** The same, with a body that is passed on as it comes: a stream, limited and slowed down by the service alone. */
    record Stream(Backend backend) implements Target {}

    /** The browser is sent to the portal's home page. */
    record ToPortal() implements Target {}
}
