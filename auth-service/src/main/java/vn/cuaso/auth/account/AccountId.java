package vn.cuaso.auth.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A citizen's account inside this service. Never leaves it: others get a pairwise subject. */
public record AccountId(@JsonValue UUID value) {

    @JsonCreator
    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    public static AccountId parse(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
