package vn.cuaso.system.containers;

import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;

/** What stands between browsers and the gateway of a {@link ComposedSystem}, and all that Compose has to know for it. */
interface Front extends AutoCloseable {
    /** Laid over {@code docker-compose.yml}, by their paths in the repository. */
    List<String> files();

    /** What those files ask for. */
    Map<String, String> environment();

    /** What browsers see. */
    Origins origins();

    /** Where SMS can be read as they arrive. */
    default URI messages() {
        return URI.create(origins().identity());
    }

    /** How Compose calls the service, which may be there under more than one name. */
    default List<String> names(Service service) {
        return List.of(service.module());
    }

    /** How many there are of each, as {@code up} takes it. */
    default List<String> scale() {
        return List.of();
    }

    /** Writes what those files lay into containers. */
    default void prepare() {}

    /** Sees to it that the demo people are in. */
    default void bringInPeople(Compose compose) {
        compose.awaitEnd("demo-accounts");
    }

    /** Takes connections from now on, if it did not before. */
    default void open() {}

    @Override
    default void close() {}
}
