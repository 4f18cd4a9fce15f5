package vn.cuaso.auth.presence;

import java.util.List;

/** How a session was begun, as citizens are told it. The words stand in {@code messages/presence_*.properties}. */
public enum Way {
    PASSWORD,
    APP,
    PROVIDER,
    /** One that this version knows nothing of. */
    OTHER;

    /**
     * @param amr means used (RFC 8176); another provider's word stands ahead of what linked it to the account
     */
    static Way of(List<String> amr) {
        if (amr.contains("fed")) {
            return PROVIDER;
        }
        if (amr.contains("swk")) {
            return APP;
        }
        return amr.contains("pwd") ? PASSWORD : OTHER;
    }
}
