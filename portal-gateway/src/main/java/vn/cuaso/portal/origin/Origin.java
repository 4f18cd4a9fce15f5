package vn.cuaso.portal.origin;

/** The three origins that browsers know, each a world of its own with its own cookies and pages, and two of trials. */
public enum Origin {
    PORTAL,
    IDENTITY,
    APP,
    /** Only on a machine where a second installation plays another provider of accounts. */
    OTHER_PROVIDER,
    /** Only in the local deployment: as which other services know the gateway, where the portal's own address leads nowhere. */
    INSIDE
}
