package vn.cuaso.auth.key;

import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.ZoneOffset;
import java.util.List;
import vn.cuaso.auth.protection.PersonalDataCipher;

/** Signing keys in PostgreSQL, the private halves encrypted. */
@ApplicationScoped
class PostgresSigningKeyStore implements SigningKeyStore {

    private static final String INSERT = """
            insert into signing_key (id, state, algorithm, private_key, created_at)
            values (?1, ?2, 'ES256', ?3, ?4)
            on conflict do nothing""";

    private final PersonalDataCipher cipher;

    PostgresSigningKeyStore(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    @WithSession
    public Uni<List<SigningKey>> findAll() {
        return SigningKeyEntity.<SigningKeyEntity>listAll()
                .map(rows -> rows.stream().map(this::read).toList());
    }

    @Override
    @WithTransaction
    public Uni<Void> addFirst(SigningKey key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter(1, key.id())
                        .setParameter(2, KeyState.CURRENT.name())
                        .setParameter(3, cipher.encrypt(key.jwk().toJSONString(), associatedData(key.id())))
                        .setParameter(4, key.createdAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private SigningKey read(SigningKeyEntity row) {
        try {
            ECKey jwk = ECKey.parse(cipher.decrypt(row.privateKey, associatedData(row.id)));
            return new SigningKey(row.state, jwk, row.createdAt);
        } catch (ParseException e) {
            throw new IllegalStateException("Signing key " + row.id + " cannot be read", e);
        }
    }

    private static String associatedData(String keyId) {
        return "signing_key.private_key:" + keyId;
    }
}
