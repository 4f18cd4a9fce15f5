package vn.cuaso.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoAccountsTest {
    @Test
    void everyDemoPersonIsFictionalByThePlaceCode() {
        assertThat(DemoAccounts.all())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(account -> assertThat(account.citizenId()).matches("099[0-9]{9}"));
    }

    @Test
    void quotedFieldsWithCommasDoNotShiftTheOthers() {
        assertThat(DemoAccounts.all())
                .allSatisfy(account -> assertThat(account.status()).isIn("active", "locked"))
                .anySatisfy(account -> assertThat(account.remark()).isEqualTo("no phone"))
                .anySatisfy(account -> assertThat(account.remark()).isEqualTo("locked"))
                .anySatisfy(account -> assertThat(account.remark()).isEqualTo("level 1"))
                .anySatisfy(account -> assertThat(account.remark()).isEmpty());
    }
}
