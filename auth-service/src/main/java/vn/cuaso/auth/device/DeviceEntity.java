package vn.cuaso.auth.device;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code device}; {@link DeviceRows} reads and writes it. */
@Entity
@Table(name = "device")
public class DeviceEntity extends PanacheEntityBase {

    @Id
    public String id;

    @Column(name = "public_key", nullable = false, updatable = false)
    public String publicKey;

    @Column(nullable = false, updatable = false)
    public UUID account;

    @Column(nullable = false)
    public String name;

    @Column(name = "passcode_hash", nullable = false)
    public String passcodeHash;

    @Column(nullable = false)
    public int failures;

    @Column(nullable = false)
    public String status;

    @Column(name = "enrolled_at", nullable = false, updatable = false)
    public Instant enrolledAt;

    @Column(name = "passcode_checked_at", nullable = false)
    public Instant passcodeCheckedAt;

    @Column(name = "alarmed_at")
    public Instant alarmedAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    @Column(name = "replaced_at")
    public Instant replacedAt;
}
