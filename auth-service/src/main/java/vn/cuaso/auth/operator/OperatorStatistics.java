package vn.cuaso.auth.operator;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.cuaso.auth.deployment.VietnamTime;
import vn.cuaso.auth.operator.ConsolePage.StatisticsPart;
import vn.cuaso.auth.operator.OperatorStore.Listed;
import vn.cuaso.auth.provider.token.ServiceScope;
import vn.cuaso.auth.provider.token.ServiceTokenIssuer;

/** Asks stats-service in the operator's name. Without an answer the rest of the console is there all the same. */
@ApplicationScoped
class OperatorStatistics {
    private final StatisticsApi api;
    private final ServiceTokenIssuer tokens;
    private final OperatorConfig config;
    private final Clock clock;

    OperatorStatistics(@RestClient StatisticsApi api, ServiceTokenIssuer tokens, OperatorConfig config, Clock clock) {
        this.api = api;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param days up to today
     */
    Uni<StatisticsPart> of(Listed operator, int days) {
        if (!operator.may(ServiceScope.STATISTICS_SIGN_IN)) {
            return Uni.createFrom().item(new StatisticsPart.Closed());
        }
        LocalDate to = LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
        LocalDate from = to.minusDays(days - 1L);
        return tokens.issue(operator.actor(), List.of(ServiceScope.STATISTICS_SIGN_IN), Optional.empty())
                .chain(token -> api.signIns("Bearer " + token.value(), from.toString(), to.toString()))
                .ifNoItem()
                .after(config.patience())
                .fail()
                .<StatisticsPart>map(figures -> new StatisticsPart.Shown(StatisticsView.of(figures)))
                .onFailure()
                .recoverWithItem(OperatorStatistics::away);
    }

    private static StatisticsPart away(Throwable fault) {
        Log.warnf("The console has no sign-in statistics: %s", fault.toString());
        return new StatisticsPart.Away();
    }
}
