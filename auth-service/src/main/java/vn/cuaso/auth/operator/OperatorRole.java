package vn.cuaso.auth.operator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.provider.token.ServiceScope;

/** What an operator may do. */
enum OperatorRole {
    /** Who the operators are, and what each of them may do. */
    ADMINISTRATOR(ServiceScope.OPERATORS_MANAGE, ServiceScope.AUDIT_READ, ServiceScope.STATISTICS_SIGN_IN),
    /** Citizens' accounts. */
    PROVISIONER(ServiceScope.ACCOUNTS_PROVISION),
    /** Clients. */
    REGISTRAR(ServiceScope.CLIENTS_REGISTER),
    /** Signing keys. */
    KEYKEEPER(ServiceScope.KEYS_ROTATE),
    /** The audit log. */
    AUDITOR(ServiceScope.AUDIT_READ),
    /** How citizens signed in; nothing of it is about one of them. */
    ANALYST(ServiceScope.STATISTICS_SIGN_IN);

    private final Set<ServiceScope> scopes;

    OperatorRole(ServiceScope first, ServiceScope... more) {
        this.scopes = EnumSet.of(first, more);
    }

    Set<ServiceScope> scopes() {
        return scopes;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OperatorRole> parse(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }
}
