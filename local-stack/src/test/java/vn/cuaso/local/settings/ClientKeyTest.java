package vn.cuaso.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;

class ClientKeyTest {
    // Repeated, because one coordinate in 256 begins with a zero byte.
    @RepeatedTest(20)
    void publicHalfVerifiesWhatThePrivateOneSigned() throws Exception {
        ClientKey key = ClientKey.fresh("local-1", new SecureRandom());

        Signature signing = Signature.getInstance("SHA256withECDSA");
        signing.initSign(privateKey(key.privatePem()));
        signing.update((byte) 1);
        Signature verifying = Signature.getInstance("SHA256withECDSA");
        verifying.initVerify(publicKey(key.publicJwk()));
        verifying.update((byte) 1);

        assertThat(verifying.verify(signing.sign())).isTrue();
    }

    private static PrivateKey privateKey(String pem) throws Exception {
        String body = pem.replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }

    private static PublicKey publicKey(String jwk) throws Exception {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate(jwk, "x"), coordinate(jwk, "y"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger coordinate(String jwk, String name) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\":\"([A-Za-z0-9_-]{43})\"").matcher(jwk);
        assertThat(matcher.find()).isTrue();
        return new BigInteger(1, Base64.getUrlDecoder().decode(matcher.group(1)));
    }
}
