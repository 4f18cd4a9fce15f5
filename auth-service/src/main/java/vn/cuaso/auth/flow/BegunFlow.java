package vn.cuaso.auth.flow;

import java.net.URI;

/**
 * @param page path on the identity origin where the flow goes on, {@code /sign-in/…}, or where another provider takes over
 * @param browserSecret what {@code __Host-id-browser} has to hold from now on: the one sent, or a new one
 */
public record BegunFlow(URI page, String browserSecret) {

    @Override
    public String toString() {
        return "BegunFlow[" + page + "]";
    }
}
