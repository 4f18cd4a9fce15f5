package vn.cuaso.auth.flow;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.otp.Challenge;
import vn.cuaso.auth.otp.ChallengeReference;
import vn.cuaso.auth.otp.CodePurpose;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.events.SignInWay;

/**
 * A sign-in on its way. A transition is a method, and exists only on the states that it leaves.
 *
 * <pre>{@code
 * stateDiagram-v2
 *     [*] --> Credentials : begin
 *     Credentials --> PasswordAccepted : passwordAccepted
 *     [*] --> Consenting : begin (a session was there)
 *     Credentials --> Completed : continued (a session was there)
 *     Credentials --> Consenting : consenting (a session was there)
 *     Credentials --> Authenticated : approved (on the phone)
 *     Credentials --> Authenticated : federated (another provider's identity, linked before)
 *     Credentials --> Recognized : recognized (another provider's identity, to be linked)
 *     Recognized --> CodeSent : codeSent
 *     Recognized --> Cancelled : cancelled
 *     PasswordAccepted --> CodeSent : codeSent
 *     CodeSent --> CodeSent : codeSent (again, or a new one)
 *     CodeSent --> Credentials : codeExhausted
 *     CodeSent --> Authenticated : authenticated
 *     Authenticated --> Completed : completed
 *     Authenticated --> Consenting : consenting
 *     Consenting --> Completed : agreed
 *     Consenting --> Cancelled : cancelled
 *     Credentials --> Cancelled : cancelled
 *     PasswordAccepted --> Cancelled : cancelled
 *     CodeSent --> Cancelled : cancelled
 *     Authenticated --> Cancelled : cancelled
 *     Completed --> [*]
 *     Cancelled --> [*]
 * }</pre>
 *
 * <p>Any state ends with {@link FlowContext#expiresAt}. A stored state that is none of these is an error.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SignInFlow.Credentials.class, name = "credentials"),
    @JsonSubTypes.Type(value = SignInFlow.PasswordAccepted.class, name = "password-accepted"),
    @JsonSubTypes.Type(value = SignInFlow.Recognized.class, name = "recognized"),
    @JsonSubTypes.Type(value = SignInFlow.CodeSent.class, name = "code-sent"),
    @JsonSubTypes.Type(value = SignInFlow.Authenticated.class, name = "authenticated"),
    @JsonSubTypes.Type(value = SignInFlow.Consenting.class, name = "consenting"),
    @JsonSubTypes.Type(value = SignInFlow.Completed.class, name = "completed"),
    @JsonSubTypes.Type(value = SignInFlow.Cancelled.class, name = "cancelled")
})
public sealed interface SignInFlow {

    FlowContext context();

    /** States that the citizen can still leave by cancelling. */
    sealed interface Unfinished extends SignInFlow {
        default Cancelled cancelled() {
            return new Cancelled(context());
        }

        /** Whose flow it is, once something was right that only they know. */
        default Optional<AccountId> provenAccount() {
            return Optional.empty();
        }

        /** How the citizen signs in, as far as that is known. */
        default SignInWay way() {
            return SignInWay.PASSWORD_SMS;
        }

        /** The challenge that is of no more use when this state is left for good. */
        default Optional<ChallengeReference> openChallenge() {
            return Optional.empty();
        }
    }

    /** States that nothing leads out of. */
    sealed interface Ended extends SignInFlow {}

    /** States in which the password was right, or another provider vouches for the citizen, so that a code may be sent. */
    sealed interface Proven extends Unfinished {
        AccountId account();

        @Override
        default Optional<AccountId> provenAccount() {
            return Optional.of(account());
        }

        /** As the page shows the phone (rule OTP-10). */
        String maskedPhone();

        /** The identity at another provider that the code links to the account; empty after the password. */
        Optional<UpstreamSignIn> upstream();

        @Override
        default SignInWay way() {
            return upstream().isPresent() ? SignInWay.FEDERATED : SignInWay.PASSWORD_SMS;
        }

        default CodeSent codeSent(Challenge challenge, CodePurpose purpose) {
            return new CodeSent(context(), account(), maskedPhone(), challenge, purpose, upstream());
        }
    }

    /**
     * ID number and password are asked for.
     *
     * @param codeExhausted the citizen is back here because too many codes were wrong
     */
    record Credentials(FlowContext context, boolean codeExhausted) implements Unfinished {

        PasswordAccepted passwordAccepted(AccountId account, String maskedPhone) {
            return new PasswordAccepted(context, account, maskedPhone);
        }

        /**
         * The citizen has approved on their phone.
         *
         * @param begunAt when the pairing began
         * @param acr the level that the phone's key and its passcode reach
         */
        Authenticated approved(AccountId account, Instant begunAt, String acr) {
            return new Authenticated(context, Proof.keyAndPasscode(account, begunAt, acr));
        }

        /** The citizen has signed in at another provider, with an identity that is linked to this account. */
        Authenticated federated(AccountId account, UpstreamSignIn upstream) {
            return new Authenticated(context, Proof.federated(account, context.startedAt(), upstream.acr()));
        }

        /** Another provider vouches that this account is the citizen's; the account's own phone has to confirm it. */
        Recognized recognized(AccountId account, String maskedPhone, UpstreamSignIn upstream) {
            return new Recognized(context, account, maskedPhone, upstream);
        }

        /** The citizen goes on with the session that was already there. */
        Completed continued() {
            return new Completed(context);
        }

        /** The citizen goes on with the session that was already there, and is asked for consent. */
        Consenting consenting(Authentication authentication) {
            return new Consenting(context, authentication);
        }
    }

    /** The password was right; no code has been sent yet. */
    record PasswordAccepted(FlowContext context, AccountId account, String maskedPhone) implements Proven {

        @Override
        public Optional<UpstreamSignIn> upstream() {
            return Optional.empty();
        }
    }

    /** Another provider vouches for the citizen; no code has been sent yet. */
    record Recognized(FlowContext context, AccountId account, String maskedPhone, UpstreamSignIn identity)
            implements Proven {

        @Override
        public Optional<UpstreamSignIn> upstream() {
            return Optional.of(identity);
        }
    }

    /** A code was sent; the challenge is as otp-service last described it. */
    record CodeSent(
            FlowContext context,
            AccountId account,
            String maskedPhone,
            Challenge challenge,
            CodePurpose purpose,
            Optional<UpstreamSignIn> upstream)
            implements Proven {

        public CodeSent {
            // A flow that was stored before there were others.
            purpose = purpose == null ? CodePurpose.SIGN_IN : purpose;
        }

        ChallengeReference reference() {
            return new ChallengeReference(challenge.id(), context.id().value(), purpose);
        }

        @Override
        public Optional<ChallengeReference> openChallenge() {
            return Optional.of(reference());
        }

        Credentials codeExhausted() {
            return new Credentials(context, true);
        }

        /**
         * The right code came. An alarm since the flow began is about it: the citizen may have read out the code before, to
         * whoever hands it in now.
         *
         * @param acr the level that password and code reach; another provider's identity has a level of its own
         */
        Authenticated authenticated(String acr) {
            return upstream.map(identity -> new Authenticated(
                            context, Proof.federatedAndSms(account, context.startedAt(), identity.acr()), upstream))
                    .orElseGet(
                            () -> new Authenticated(context, Proof.passwordAndSms(account, context.startedAt(), acr)));
        }
    }

    /**
     * The citizen is proven and nothing more is asked; session and code are being made, or a fault kept them away.
     *
     * @param link the identity at another provider that is linked to the account on the way
     */
    record Authenticated(FlowContext context, Proof proof, Optional<UpstreamSignIn> link) implements Unfinished {

        /** Without anything to link. */
        Authenticated(FlowContext context, Proof proof) {
            this(context, proof, Optional.empty());
        }

        @Override
        public Optional<AccountId> provenAccount() {
            return Optional.of(proof.account());
        }

        @Override
        public SignInWay way() {
            return proof.way();
        }

        Completed completed() {
            return new Completed(context);
        }

        /** The citizen has signed in, and is asked for consent. */
        Consenting consenting(Authentication authentication) {
            return new Consenting(context, authentication);
        }
    }

    /** The citizen is signed in; what the client asks to learn needs their consent. */
    record Consenting(FlowContext context, Authentication authentication) implements Unfinished {

        Completed agreed() {
            return new Completed(context);
        }
    }

    /** The citizen has signed in. */
    record Completed(FlowContext context) implements Ended {}

    /** The citizen has given up. */
    record Cancelled(FlowContext context) implements Ended {}
}
