package vn.cuaso.auth.provider;

import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.SubjectIdentifiers;

/**
 * Whom a client expects to sign in ({@code id_token_hint}, OpenID Connect Core §3.1.2.1). Anybody else is not what it asked
 * for.
 *
 * @param sector in which the subject is known by that name
 */
public record SubjectHint(String sector, String subject) {

    public boolean isAbout(AccountId account, SubjectIdentifiers subjects) {
        return subject.equals(subjects.subject(account, sector));
    }
}
