package vn.cuaso.local.stores;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.cuaso.local.process.Resources;

/** Makes the database, the roles and the schemas of docs/architecture.md in a new PostgreSQL. */
final class PostgresSetup {
    static final List<String> ROLES = List.of("auth_owner", "auth", "stats_owner", "stats");

    private final int port;
    private final StorePasswords passwords;

    PostgresSetup(int port, StorePasswords passwords) {
        this.port = port;
        this.passwords = passwords;
    }

    /** Whether PostgreSQL takes a connection. */
    boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    void createDatabaseAndRoles() {
        run("postgres", "CREATE DATABASE cuaso");
        String script = Resources.text(PostgresSetup.class, "roles.sql");
        for (String role : ROLES) {
            script = script.replace(":'" + role + "'", "'" + passwords.of("postgresql", role) + "'");
        }
        run("cuaso", script);
    }

    /** The same, unless it was done before. */
    void createDatabaseAndRolesOnce() {
        if (!exists("cuaso")) {
            createDatabaseAndRoles();
        }
    }

    /** Makes one more database with the schema of auth-service's roles, unless it is there. */
    void createDatabaseOfAnotherProvider(String database) {
        if (!exists(database)) {
            run("postgres", "CREATE DATABASE " + database);
            run(database, Resources.text(PostgresSetup.class, "other-provider.sql"));
        }
    }

    private boolean exists(String database) {
        try (Connection connection = connect("postgres");
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look into PostgreSQL", e);
        }
    }

    private void run(String database, String script) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot set up PostgreSQL", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=2&sslmode=disable",
                PostgresStore.SUPERUSER,
                passwords.of("postgresql", PostgresStore.SUPERUSER));
    }
}
