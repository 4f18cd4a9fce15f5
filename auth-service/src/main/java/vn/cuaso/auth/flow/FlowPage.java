package vn.cuaso.auth.flow;

/** A page that the answer to a form may lead to. */
enum FlowPage {
    /** ID number and password. */
    PASSWORD("password", ""),
    /** The code, sent or not. */
    CODE("code", "/otp"),
    /** A failure that fills a page. */
    PROBLEM("problem", "/problem");

    private final String key;
    private final String path;

    FlowPage(String key, String path) {
        this.key = key;
        this.path = path;
    }

    /** In the store. */
    String key() {
        return key;
    }

    /** Below the flow's path. */
    String path() {
        return path;
    }
}
