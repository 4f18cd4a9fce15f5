package vn.cuaso.auth.device;

/** Why a citizen's device ended without another taking its place. */
public enum DeviceEnd {
    /** The citizen removed it. */
    REMOVED,
    /** Somebody on the phone told the citizen what to press (rule QR-13). */
    ALARM
}
