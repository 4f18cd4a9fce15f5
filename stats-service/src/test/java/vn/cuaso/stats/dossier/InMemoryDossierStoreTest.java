package vn.cuaso.stats.dossier;

import vn.cuaso.stats.summary.SummaryStore;

class InMemoryDossierStoreTest extends DossierStoreContract {

    private final InMemoryDossierStore store = new InMemoryDossierStore();

    @Override
    DossierStore store() {
        return store;
    }

    @Override
    SummaryStore counts() {
        return store;
    }
}
