package vn.cuaso.auth.session;

class InMemoryAccountGrantsTest extends AccountGrantsContract {

    private final AccountGrants grants = new InMemoryAccountGrants();

    @Override
    AccountGrants grants() {
        return grants;
    }
}
