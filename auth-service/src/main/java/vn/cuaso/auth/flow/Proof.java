package vn.cuaso.auth.flow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.events.SignInWay;

/**
 * What a citizen has shown to be who they are, whichever way.
 *
 * @param id of the event that announces the sign-in: however often it is written, it is one event
 * @param since from when on the citizen has to have raised no alarm (rule QR-13): when the flow began, or the pairing
 * @param acr the level that was reached
 * @param amr how, in the words of RFC 8176
 */
public record Proof(UUID id, AccountId account, SignInWay way, Instant since, String acr, List<String> amr) {

    /** Password, confirmation by SMS, more than one factor. */
    private static final List<String> PASSWORD_AND_SMS = List.of("pwd", "sms", "mfa");

    /** A key kept by software, and a PIN: the passcode, which is checked here and not on the phone. */
    private static final List<String> KEY_AND_PASSCODE = List.of("swk", "pin");

    /**
     * Another provider's word. RFC 8176 has no value for it; {@code fed} is what others write. What the citizen showed there is not
     * repeated: we have not seen it.
     */
    private static final List<String> FEDERATED = List.of("fed");

    /** The same, and a code to the account's own phone, which links the two. */
    private static final List<String> FEDERATED_AND_SMS = List.of("fed", "sms");

    public Proof {
        amr = List.copyOf(amr);
    }

    static Proof passwordAndSms(AccountId account, Instant begunAt, String acr) {
        return new Proof(UUID.randomUUID(), account, SignInWay.PASSWORD_SMS, begunAt, acr, PASSWORD_AND_SMS);
    }

    static Proof federated(AccountId account, Instant begunAt, String acr) {
        return new Proof(UUID.randomUUID(), account, SignInWay.FEDERATED, begunAt, acr, FEDERATED);
    }

    static Proof federatedAndSms(AccountId account, Instant begunAt, String acr) {
        return new Proof(UUID.randomUUID(), account, SignInWay.FEDERATED, begunAt, acr, FEDERATED_AND_SMS);
    }

    static Proof keyAndPasscode(AccountId account, Instant begunAt, String acr) {
        return new Proof(UUID.randomUUID(), account, SignInWay.QR, begunAt, acr, KEY_AND_PASSCODE);
    }
}
