package vn.cuaso.auth.pairing.approval;

import java.util.regex.Pattern;

/** At least 128 random bits name an approval: no two are the same. */
final class IdentifierCheck implements ApprovalCheck {

    /** 22 characters of base64url hold 128 bits. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,86}");

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return approval.text("jti").filter(id -> FORM.matcher(id).matches()).isPresent();
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.IDENTIFIER;
    }
}
