package vn.cuaso.auth.flow;

/** Whether a browser gets at a flow. */
sealed interface FlowAccess {

    record Opened(StoredFlow<SignInFlow> flow) implements FlowAccess {}

    /** Expired, or never there. */
    record Gone() implements FlowAccess {}

    /** The browser sent no cookie: it keeps none, or the address was opened in another browser. */
    record CookieMissing() implements FlowAccess {}

    /** The flow belongs to another browser. */
    record OtherBrowser() implements FlowAccess {}
}
