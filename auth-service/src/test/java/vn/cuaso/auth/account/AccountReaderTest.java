package vn.cuaso.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountProblem.Column;

class AccountReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T18:00:00Z"), ZoneOffset.UTC);

    @Test
    void wholeFormBecomesAnAccount() {
        AccountReading reading = AccountReader.read(
                new AccountForm(
                        "099 089 010 001",
                        " Lê Thử Nghiệm ",
                        "8/3/1989",
                        "Phố Ví Dụ",
                        "098 123 4229",
                        "thu@vi-du.example",
                        "2",
                        "locked",
                        "CuaSo@2026"),
                CLOCK);

        Person person = new Person(
                new CitizenId("099089010001"),
                "Lê Thử Nghiệm",
                Optional.of(LocalDate.of(1989, 3, 8)),
                Optional.of("Phố Ví Dụ"),
                Optional.of(new PhoneNumber("+84981234229")),
                Optional.of("thu@vi-du.example"));
        assertThat(reading)
                .isEqualTo(new AccountReading.Accepted(new AccountData(
                        person, IdentityLevel.TWO, Optional.of(AccountStatus.LOCKED), Optional.of("CuaSo@2026"))));
    }

    @Test
    void blankOptionalFieldsAreNothing() {
        AccountReading reading = AccountReader.read(
                new AccountForm("099089010001", "Lê Thử Nghiệm", "", null, " ", null, "1", "", null), CLOCK);

        assertThat(reading).isInstanceOfSatisfying(AccountReading.Accepted.class, accepted -> {
            assertThat(accepted.data().person().phone()).isEmpty();
            assertThat(accepted.data().status()).isEmpty();
            assertThat(accepted.data().password()).isEmpty();
        });
    }

    @Test
    void everyProblemIsReportedAtOnce() {
        AccountReading reading = AccountReader.read(
                new AccountForm("0990890100", "", "30/2/1989", "", "12", "nobody", "3", "asleep", "short"), CLOCK);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        AccountReading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(AccountProblem::column)
                                .containsExactlyInAnyOrder(
                                        Column.CITIZEN_ID,
                                        Column.NAME,
                                        Column.BIRTH_DATE,
                                        Column.PHONE,
                                        Column.EMAIL,
                                        Column.IDENTITY_LEVEL,
                                        Column.STATUS,
                                        Column.PASSWORD));
    }

    @Test
    void todayInVietnamIsNoFutureDate() {
        assertThat(born("2026-03-02")).isInstanceOf(AccountReading.Accepted.class);
        assertThat(born("2026-03-03")).isInstanceOf(AccountReading.Refused.class);
    }

    private static AccountReading born(String date) {
        return AccountReader.read(
                new AccountForm("099089010001", "Lê Thử Nghiệm", date, "", "", "", "2", "", ""), CLOCK);
    }
}
