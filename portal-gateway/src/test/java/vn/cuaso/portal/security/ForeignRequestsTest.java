package vn.cuaso.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignRequestsTest {

    private static final String PORTAL = "https://portal.example";

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}: foreign {2}")
    @CsvSource({
        "same-origin, https://portal.example, false",
        "same-origin, , false",
        ", https://portal.example, false",
        "same-origin, https://id.example, true",
        "same-site, https://portal.example, true",
        "same-site, , true",
        "cross-site, , true",
        "none, , true",
        "same-origin, null, true",
        ", null, true",
        ", https://portal.example:8443, true",
        ", http://portal.example, true",
        ", , true"
    })
    @DisplayName("OP-8: only a page of the same origin changes something")
    void formIsTakenFromTheSameOriginOnly(String site, String origin, boolean foreign) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        if (site != null) {
            headers.add("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            headers.add("Origin", origin);
        }

        assertThat(ForeignRequests.foreign(HttpMethod.POST, headers, PORTAL)).isEqualTo(foreign);
    }

    @Test
    void contradictoryHeadersAreForeign() {
        MultiMap headers =
                MultiMap.caseInsensitiveMultiMap().add("Origin", PORTAL).add("Origin", "https://evil.example");

        assertThat(ForeignRequests.foreign(HttpMethod.POST, headers, PORTAL)).isTrue();
    }

    @Test
    void readingIsOpenToLinksFromAnywhere() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Sec-Fetch-Site", "cross-site");

        assertThat(ForeignRequests.foreign(HttpMethod.GET, headers, PORTAL)).isFalse();
    }
}
