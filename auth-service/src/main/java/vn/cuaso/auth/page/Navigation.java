package vn.cuaso.auth.page;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/**
 * Whether somebody looks at the page that is asked for: what browsers say of it (Fetch Metadata Request Headers §2), and whether
 * they fetch it ahead only ({@code Sec-Purpose}, and its older names). Scanners of links, and programs, mostly say nothing.
 */
public final class Navigation {

    private static final List<String> AHEAD = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private Navigation() {}

    public static boolean isSeen(HttpHeaders headers) {
        return "navigate".equals(headers.getHeaderString("Sec-Fetch-Mode"))
                && "document".equals(headers.getHeaderString("Sec-Fetch-Dest"))
                && AHEAD.stream().allMatch(name -> headers.getHeaderString(name) == null);
    }
}
