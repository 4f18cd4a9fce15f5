package vn.cuaso.auth.device;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code web_sign_in}. */
@Entity
@Table(name = "web_sign_in")
public class WebSignInEntity extends PanacheEntityBase {

    @Id
    public UUID account;

    @Column(nullable = false)
    public boolean allowed;

    @Column(name = "changed_at", nullable = false)
    public Instant changedAt;
}
