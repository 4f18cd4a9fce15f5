package vn.cuaso.portal.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in/Zk3_-9.x",
                "/.well-known/openid-configuration",
                "/procedures/1.010708.000.00.00.H56",
                "/dev/sms/+84912345678",
                "/search/th%E1%BB%A7%20t%E1%BB%A5c",
                "/qr/",
                "/a/...",
                "/a/..b"
            })
    void ordinaryPathHasOneReading(String path) {
        assertThat(RequestPath.unambiguous(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "qr/x",
                "http://evil.example/x",
                "//evil.example",
                "/a//b",
                "/a/../b",
                "/a/..",
                "/./a",
                "/a/.",
                "/a/%2e%2e/b",
                "/a/%2E./b",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/a;x=1/b",
                "/a%3bx",
                "/a%3fx",
                "/a%23x",
                "/a#x",
                "/a%25252e",
                "/a%00",
                "/a%0d%0ax",
                "/a%1f",
                "/a%7f",
                "/a%",
                "/a%2",
                "/a%zz",
                "/a%-1",
                "/a b",
                "/a\tb",
                "/a\u0000b",
                "/ă",
                "/a%\uff11\uff11"
            })
    void pathWithTwoReadingsIsRefused(String path) {
        assertThat(RequestPath.unambiguous(path)).isFalse();
    }

    @Test
    void longestPathIsJudgedWithoutExhaustingTheStack() {
        assertThat(RequestPath.unambiguous("/a".repeat(100_000))).isTrue();
    }
}
