package vn.cuaso.auth.operator;

import java.util.Set;
import java.util.UUID;

/**
 * One who administers this service.
 *
 * @param passwordHash PHC string
 * @param secret of the second factor
 */
record Operator(UUID id, String name, Set<OperatorRole> roles, String passwordHash, TotpSecret secret) {

    Operator {
        roles = Set.copyOf(roles);
    }

    /** As tokens and the audit log call them; no client's id holds a colon in this place. */
    String actor() {
        return "operator:" + name;
    }

    @Override
    public String toString() {
        return "Operator[" + name + "]";
    }
}
