package vn.cuaso.stats.dossier;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import vn.cuaso.stats.summary.SummaryStore;

@QuarkusTest
class PostgresDossierStoreQuarkusTest extends DossierStoreContract {

    @Inject
    EmptyDatabase database;

    @Inject
    DossierStore store;

    @Inject
    SummaryStore counts;

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @Override
    DossierStore store() {
        return store;
    }

    @Override
    SummaryStore counts() {
        return counts;
    }
}
