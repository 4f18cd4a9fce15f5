package vn.cuaso.auth.session;

class InMemoryAccountSessionsTest extends AccountSessionsContract {

    private final AccountSessions sessions = new InMemoryAccountSessions();

    @Override
    AccountSessions sessions() {
        return sessions;
    }
}
