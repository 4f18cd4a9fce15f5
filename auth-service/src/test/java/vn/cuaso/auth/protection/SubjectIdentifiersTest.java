package vn.cuaso.auth.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.protection.TestKeys.key;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;

class SubjectIdentifiersTest {

    private static final AccountId LAN = AccountId.parse("0d4e1c52-5f0a-4c0c-9d5f-0f6d1c2b3a49");
    private static final AccountId HAI = AccountId.parse("7c9e6679-7425-40de-944b-e07fc1f90ae7");

    private final SubjectIdentifiers subjects = subjects(1);

    @Test
    @DisplayName("OP-3: one account has one subject per sector, and another in another sector")
    void subjectIsStableWithinASectorAndDiffersBetweenSectors() {
        assertThat(subjects.subject(LAN, "portal"))
                .isEqualTo(subjects(1).subject(LAN, "portal"))
                .hasSize(43)
                .isNotEqualTo(subjects.subject(LAN, "health"))
                .isNotEqualTo(subjects.subject(HAI, "portal"))
                .doesNotContain(LAN.toString());
    }

    @Test
    @DisplayName("OP-3: a subject cannot be computed without the key")
    void subjectDependsOnTheKey() {
        assertThat(subjects.subject(LAN, "portal")).isNotEqualTo(subjects(2).subject(LAN, "portal"));
    }

    @Test
    void pseudonymIsNoSubject() {
        assertThat(subjects.pseudonym(LAN, "portal")).isNotEqualTo(subjects.subject(LAN, "portal"));
    }

    private static SubjectIdentifiers subjects(int fill) {
        return new SubjectIdentifiers(new Subject("first", Map.of("first", key(fill))));
    }

    record Subject(String current, Map<String, String> keys) implements SubjectConfig {}
}
