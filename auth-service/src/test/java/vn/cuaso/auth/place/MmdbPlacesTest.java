package vn.cuaso.auth.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.protection.ClientAddress;

class MmdbPlacesTest {

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private PlaceDirectory places;

    @BeforeEach
    void writeFile() throws IOException {
        Path file = folder.resolve("places.mmdb");
        new TestMmdb()
                .with("198.51.100.0", 24, TestMmdb.city("Hanoi", "VN", 21.03, 105.85))
                .with("203.0.113.0", 24, TestMmdb.city("Ca Mau", "VN", 9.18, 105.15))
                .writeTo(file);
        places = PlaceDirectories.directory(() -> Optional.of(file), vertx);
    }

    @AfterEach
    void close() {
        PlaceDirectories.close(places);
        vertx.closeAndAwait();
    }

    @Test
    @DisplayName("QR-5: a place is named in the citizen's language, as far as the file goes")
    void placeHasAName() {
        assertThat(find("198.51.100.7", Language.VIETNAMESE).name()).contains("Hanoi, Việt Nam");
        assertThat(find("198.51.100.7", Language.ENGLISH).name()).contains("Hanoi, Vietnam");
    }

    @Test
    @DisplayName("QR-7: the distance of two addresses is known")
    void distanceIsKnown() {
        Place hanoi = find("198.51.100.7", Language.VIETNAMESE);
        Place caMau = find("203.0.113.9", Language.VIETNAMESE);

        assertThat(hanoi.kilometresTo(caMau).orElseThrow()).isCloseTo(1320, within(20.0));
        assertThat(hanoi.kilometresTo(hanoi)).contains(0.0);
    }

    @Test
    void addressThatTheFileDoesNotHoldIsUnknown() {
        assertThat(find("192.0.2.1", Language.VIETNAMESE)).isEqualTo(Place.UNKNOWN);
        assertThat(find("2001:db8::1", Language.VIETNAMESE)).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void withoutAFileEveryPlaceIsUnknown() {
        PlaceDirectory none = PlaceDirectories.directory(Optional::empty, vertx);

        assertThat(none.find(new ClientAddress("198.51.100.7"), Language.VIETNAMESE)
                        .await()
                        .atMost(Duration.ofSeconds(5)))
                .isEqualTo(Place.UNKNOWN);
    }

    @Test
    void fileThatIsNoneStopsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("none.mmdb"), "none");

        assertThatThrownBy(() -> PlaceDirectories.directory(() -> Optional.of(file), vertx))
                .hasMessageContaining("cuaso.auth.places.file");
    }

    private Place find(String address, Language language) {
        return places.find(new ClientAddress(address), language).await().atMost(Duration.ofSeconds(5));
    }
}
