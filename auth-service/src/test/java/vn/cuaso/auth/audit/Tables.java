package vn.cuaso.auth.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The audit log's tables as who owns them reaches them, and as the service does. */
final class Tables {

    private Tables() {}

    static Connection owner() throws SQLException {
        return as("quarkus.flyway.username", "quarkus.flyway.password");
    }

    static Connection service() throws SQLException {
        return as("quarkus.datasource.username", "quarkus.datasource.password");
    }

    private static Connection as(String user, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(user, String.class),
                config.getValue(password, String.class));
    }
}
