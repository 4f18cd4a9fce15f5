package vn.cuaso.auth.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.federation.FederationConfig.Status;

class ProviderStatusTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 30);
    private static final LocalDate ANNOUNCED = LocalDate.of(2024, 6, 1);

    @Test
    void withoutALastDayItStands() {
        assertThat(ProviderStatus.on(LAST_DAY, status(Status.Kind.OFFERED, null, null)))
                .isEqualTo(new ProviderStatus.Offered());
    }

    @Test
    void endIsTakenBackByNobodyOnceItsDayIsOver() {
        for (Status.Kind kind : Status.Kind.values()) {
            assertThat(ProviderStatus.on(LAST_DAY.plusDays(1), status(kind, LAST_DAY, ANNOUNCED)))
                    .isEqualTo(new ProviderStatus.Retired(Optional.of(LAST_DAY)));
        }
    }

    @Test
    void endIsAnnouncedFromItsDayUntilTheLast() {
        Status status = status(Status.Kind.OFFERED, LAST_DAY, ANNOUNCED);

        assertThat(ProviderStatus.on(ANNOUNCED.minusDays(1), status)).isEqualTo(new ProviderStatus.Offered());
        assertThat(ProviderStatus.on(ANNOUNCED, status)).isEqualTo(new ProviderStatus.Ending(LAST_DAY));
        assertThat(ProviderStatus.on(LAST_DAY, status)).isEqualTo(new ProviderStatus.Ending(LAST_DAY));
    }

    @Test
    void retiredByAnOperatorIsNotUsable() {
        ProviderStatus retired = ProviderStatus.on(ANNOUNCED, status(Status.Kind.RETIRED, null, null));

        assertThat(retired).isEqualTo(new ProviderStatus.Retired(Optional.empty()));
        assertThat(retired.usable()).isFalse();
    }

    @Test
    void onlyProviderIsUsable() {
        assertThat(ProviderStatus.on(ANNOUNCED, status(Status.Kind.ONLY, null, null))
                        .usable())
                .isTrue();
    }

    private static Status status(Status.Kind kind, LocalDate lastDay, LocalDate announced) {
        return new Status() {
            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public Optional<LocalDate> lastDay() {
                return Optional.ofNullable(lastDay);
            }

            @Override
            public Optional<LocalDate> announcedFrom() {
                return Optional.ofNullable(announced);
            }
        };
    }
}
