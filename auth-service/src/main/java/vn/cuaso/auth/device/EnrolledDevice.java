package vn.cuaso.auth.device;

import java.time.Instant;

/**
 * A phone as its citizen is shown it (rule DATA-4).
 *
 * @param name as the citizen knows it
 * @param locked whether it opens nothing any more, because of wrong passcodes
 */
public record EnrolledDevice(DeviceId id, String name, Instant enrolledAt, boolean locked) {

    /** Never the name. */
    @Override
    public String toString() {
        return "EnrolledDevice[%s]".formatted(id);
    }
}
