package vn.cuaso.auth.device;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.testing.IdentityTopic;
import vn.cuaso.auth.testing.Phones;
import vn.cuaso.auth.testing.TestCitizens;
import vn.cuaso.events.IdentityEvent;

/** What tests of the devices' API have in common: an account, phones for it, and what is announced of it. */
abstract class DeviceScenario {

    @Inject
    Phones phones;

    @Inject
    TestCitizens citizens;

    @Inject
    SubjectIdentifiers subjects;

    AccountId account;

    @BeforeEach
    void register() {
        account = citizens.register();
    }

    List<IdentityEvent> events(int count) {
        return IdentityTopic.await(subjects.pseudonym(account, "events"), count);
    }
}
