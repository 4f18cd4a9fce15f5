package vn.cuaso.auth.account;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code account}. Personal data is in it only encrypted; {@link AccountRows} reads and writes it. */
@Entity
@Table(name = "account")
public class AccountEntity extends PanacheEntityBase {

    @Id
    public UUID id;

    /** Hibernate writes only where it still is what was read, and counts it up. */
    @Version
    @Column(nullable = false)
    public long version;

    @Column(name = "citizen_id", nullable = false)
    public String citizenId;

    @Column(name = "citizen_id_index", nullable = false)
    public String citizenIdIndex;

    @Column(name = "citizen_id_index_key", nullable = false)
    public String citizenIdIndexKey;

    @Column(nullable = false)
    public String name;

    @Column(name = "birth_date")
    public String birthDate;

    public String address;

    public String phone;

    public String email;

    @Column(name = "identity_level", nullable = false)
    public int identityLevel;

    @Column(nullable = false)
    public String status;

    @Column(name = "password_hash", nullable = false)
    public String passwordHash;

    @Column(name = "created_at", nullable = false, updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    public Instant updatedAt;
}
