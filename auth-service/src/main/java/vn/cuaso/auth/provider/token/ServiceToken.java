package vn.cuaso.auth.provider.token;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.time.Instant;

/** A bearer token of a service. */
public record ServiceToken(String value, Instant expires) {

    /** The {@code kid} of the key that signed it. */
    String keyId() {
        try {
            return JWSHeader.parse(new Base64URL(value.substring(0, value.indexOf('.'))))
                    .getKeyID();
        } catch (ParseException e) {
            throw new IllegalStateException("A token of ours has no header", e);
        }
    }

    @Override
    public String toString() {
        return "ServiceToken[until " + expires + "]";
    }
}
