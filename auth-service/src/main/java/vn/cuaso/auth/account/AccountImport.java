package vn.cuaso.auth.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import vn.cuaso.auth.account.AccountProblem.Column;
import vn.cuaso.auth.account.ImportResult.RefusedLine;
import vn.cuaso.auth.password.Passwords;

/** Imports a file of accounts, all of it or nothing. An ID number that has an account updates it. */
@ApplicationScoped
class AccountImport {

    private final AccountStore accounts;
    private final Passwords passwords;
    private final Clock clock;

    AccountImport(AccountStore accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @param dryRun checks everything, the data in the store included, and writes nothing
     * @param progress is told how many passwords have been hashed
     */
    Uni<ImportResult> run(List<AccountCsv.Line> lines, boolean dryRun, IntConsumer progress) {
        List<RefusedLine> refused = new ArrayList<>();
        Map<Integer, AccountData> accepted = check(lines, refused);
        List<CitizenId> citizenIds = accepted.values().stream()
                .map(data -> data.person().citizenId())
                .toList();
        return accounts.findAll(citizenIds)
                .map(existing -> plan(accepted, existing, refused))
                .chain(plans -> {
                    if (!refused.isEmpty()) {
                        return Uni.createFrom().item(new ImportResult.Refused(List.copyOf(refused)));
                    }
                    return dryRun ? Uni.createFrom().item(imported(plans)) : write(plans, progress);
                });
    }

    private Map<Integer, AccountData> check(List<AccountCsv.Line> lines, List<RefusedLine> refused) {
        Map<Integer, AccountData> accepted = new TreeMap<>();
        Map<CitizenId, Integer> seen = new HashMap<>();
        for (AccountCsv.Line line : lines) {
            switch (AccountReader.read(line.form(), clock)) {
                case AccountReading.Refused(List<AccountProblem> problems) ->
                    problems.forEach(problem -> refused.add(new RefusedLine(line.line(), problem)));
                case AccountReading.Accepted(AccountData data) -> {
                    Integer earlier = seen.putIfAbsent(data.person().citizenId(), line.line());
                    if (earlier == null) {
                        accepted.put(line.line(), data);
                    } else {
                        refused.add(new RefusedLine(line.line(), repeated(earlier)));
                    }
                }
            }
        }
        return accepted;
    }

    private static AccountProblem repeated(int earlierLine) {
        return new AccountProblem(Column.CITIZEN_ID, "is the one of line %d again".formatted(earlierLine));
    }

    private static List<AccountPlan> plan(
            Map<Integer, AccountData> accepted, List<Account> existing, List<RefusedLine> refused) {
        Map<CitizenId, Account> known = existing.stream()
                .collect(Collectors.toMap(account -> account.person().citizenId(), Function.identity()));
        List<AccountPlan> plans = new ArrayList<>();
        accepted.forEach((line, data) -> {
            AccountPlan plan = AccountPlan.decide(
                    data, Optional.ofNullable(known.get(data.person().citizenId())));
            if (plan instanceof AccountPlan.Refuse(List<AccountProblem> problems)) {
                problems.forEach(problem -> refused.add(new RefusedLine(line, problem)));
            }
            plans.add(plan);
        });
        return plans;
    }

    private Uni<ImportResult> write(List<AccountPlan> plans, IntConsumer progress) {
        int[] hashed = {0};
        return Multi.createFrom()
                .iterable(plans)
                .onItem()
                .transformToUniAndConcatenate(plan -> write(plan).invoke(() -> progress.accept(++hashed[0])))
                .collect()
                .asList()
                .chain(accounts::save)
                .map(saved -> switch (saved) {
                    case DONE -> imported(plans);
                    case CONFLICT -> new ImportResult.Conflict();
                });
    }

    private Uni<AccountWrite> write(AccountPlan plan) {
        return switch (plan) {
            case AccountPlan.Create(Account account, String password) ->
                passwords.hash(password).map(hash -> new AccountWrite.Insert(account, hash));
            case AccountPlan.Change(Account account, Optional<String> password) ->
                password.map(text -> passwords.hash(text).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                        .map(hash -> new AccountWrite.Update(account, hash));
            case AccountPlan.Refuse refusal ->
                throw new IllegalStateException("A refused line is not written: " + refusal);
        };
    }

    private static ImportResult imported(List<AccountPlan> plans) {
        int created = Math.toIntExact(
                plans.stream().filter(AccountPlan.Create.class::isInstance).count());
        return new ImportResult.Imported(created, plans.size() - created);
    }
}
