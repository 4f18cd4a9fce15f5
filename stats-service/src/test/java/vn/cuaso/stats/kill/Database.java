package vn.cuaso.stats.kill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.cuaso.local.testing.Stores;

/** Looks into the service's tables from outside. */
final class Database {

    private final Stores stores;

    Database(Stores stores) {
        this.stores = stores;
    }

    /** The single number that a query gives; nothing while there are no tables, or no database. */
    long number(String query) {
        try (Connection connection = DriverManager.getConnection(
                        stores.connections().jdbcUrl(),
                        "stats",
                        stores.connections().postgresqlPassword("stats"));
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException _) {
            return -1;
        }
    }
}
