package vn.cuaso.auth.provider.token;

import java.time.Instant;

/** A bearer token of a service. */
record ServiceToken(String value, Instant expires) {

    @Override
    public String toString() {
        return "ServiceToken[until " + expires + "]";
    }
}
