package vn.cuaso.local.launcher;

import java.nio.file.Path;
import java.util.Properties;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;

/** The file that tells a program where everything of a running stack is. */
final class Handover {
    private Handover() {}

    /** Writes the stores' addresses and passwords, the origins, and {@code <part>.address} and {@code .management}. */
    static Path write(LocalStack stack, Options options) {
        Properties properties = stack.stores().handover();
        properties.putAll(Origins.ofGateway(stack.ports().gateway()).properties());
        properties.put("logs", stack.folder().logs().toString());
        for (Service service : Service.values()) {
            properties.put(
                    service.module() + ".address",
                    "http://127.0.0.1:" + stack.ports().of(service));
        }
        for (ServiceInstance instance : ServiceInstance.ofEach(options.instances())) {
            properties.put(
                    instance.name() + ".management",
                    "http://127.0.0.1:" + stack.ports().managementOf(instance));
        }
        if (options.federation()) {
            OtherProvider.SERVICES.forEach(service -> properties.put(
                    OtherProvider.name(service) + ".address",
                    "http://127.0.0.1:" + stack.ports().ofOther(service)));
        }
        Path file = stack.folder().configuration().resolve("stack.properties");
        PrivateFiles.store(properties, file);
        return file;
    }
}
