package vn.cuaso.auth.client.authentication;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;

/** What a request shows to prove its client, before anything of it is believed. */
sealed interface PresentedCredentials {

    /** Something that belongs to one client and one method. */
    sealed interface Readable extends PresentedCredentials {

        String clientId();

        ClientAuthenticationMethod method();
    }

    /** A name, as a public client shows. */
    record Name(String clientId) implements Readable {

        @Override
        public ClientAuthenticationMethod method() {
            return ClientAuthenticationMethod.NONE;
        }
    }

    /** A secret, in the header or in the body. */
    record SharedSecret(String clientId, String secret, ClientAuthenticationMethod method) implements Readable {

        @Override
        public String toString() {
            return "SharedSecret[" + clientId + "]";
        }
    }

    /** An assertion; the client is who its {@code sub} says. */
    record Assertion(String clientId, SignedJWT jwt) implements Readable {

        @Override
        public ClientAuthenticationMethod method() {
            return ClientAuthenticationMethod.PRIVATE_KEY_JWT;
        }
    }

    /**
     * Nothing that could prove anything.
     *
     * @param error what the client hears
     * @param detail for the log
     */
    record Unreadable(ErrorObject error, String detail) implements PresentedCredentials {}
}
