package vn.cuaso.auth.account;

import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the admin API answers: the account's id or, in {@code application/problem+json} (RFC 9457), why not. */
record AccountAnswer(AccountId id) {

    /**
     * @param type relative to this service, {@code /problems/accounts/…}
     * @param errors what is wrong with which member; empty for other problems
     */
    record Problem(String type, String title, int status, List<MemberError> errors) {}

    record MemberError(String member, String reason) {}

    static Response problem(int status, String kind, String title, List<AccountProblem> problems) {
        List<MemberError> errors = problems.stream()
                .map(problem -> new MemberError(problem.column().memberName(), problem.reason()))
                .toList();
        return Response.status(status)
                .type("application/problem+json")
                .entity(new Problem("/problems/accounts/" + kind, title, status, errors))
                .build();
    }
}
