package vn.cuaso.system.phone;

import com.microsoft.playwright.Page;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import vn.cuaso.system.browser.Browsers;
import vn.cuaso.system.browser.Chromium;
import vn.cuaso.system.stack.Citizen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.InstallationExtension;

/** The telephones of one installation, enrolled when they are first asked for; all see through one camera. */
final class Telephones implements AutoCloseable {
    private final Map<Citizen, Phone> phones = new EnumMap<>(Citizen.class);
    private final Camera camera = new Camera();
    private final Installation installation;
    private final Chromium chromium;

    private Telephones(ExtensionContext test) {
        installation = InstallationExtension.of(test);
        chromium = Chromium.whole(camera.chromiumArguments());
    }

    static Telephones of(ExtensionContext test) {
        return ofRun(test)
                .getOrComputeIfAbsent(InstallationExtension.of(test), key -> new Telephones(test), Telephones.class);
    }

    /** What they show, if the run has any. */
    static Stream<Page> pages(ExtensionContext test) {
        return Optional.ofNullable(ofRun(test).get(InstallationExtension.of(test), Telephones.class)).stream()
                .flatMap(telephones -> telephones.phones.values().stream())
                .map(Phone::page);
    }

    private static Store ofRun(ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(Telephones.class));
    }

    Phone of(Citizen owner) {
        return phones.computeIfAbsent(owner, this::enrolled);
    }

    private Phone enrolled(Citizen owner) {
        return new Phone(owner, Browsers.telephone(chromium.browser()).newPage(), camera, installation).enrol();
    }

    @Override
    public void close() {
        chromium.close();
        camera.close();
    }
}
