package vn.cuaso.auth.deployment;

import java.time.ZoneId;

/** The time by which people here live, wherever the service runs. */
public final class VietnamTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamTime() {}
}
