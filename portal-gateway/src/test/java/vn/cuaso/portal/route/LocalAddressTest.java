package vn.cuaso.portal.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/profile",
                "/search?q=h%C3%A0nh+ch%C3%ADnh&page=2",
                "/sign-in/start?return=/profile",
                "/a//b",
                "/@evil.example"
            })
    void addressOnThisOriginIsKept(String address) {
        assertThat(LocalAddress.of(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "profile",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "https://evil.example/",
                "javascript:alert(1)",
                "/%zz",
                "/%",
                "/a#fragment",
                "/<script>"
            })
    void addressThatLeadsElsewhereBecomesHome(String address) {
        assertThat(LocalAddress.of(address)).isEqualTo("/");
    }

    @Test
    void endlessAddressBecomesHome() {
        assertThat(LocalAddress.of("/" + "a".repeat(3000))).isEqualTo("/");
    }
}
