package vn.cuaso.auth.key;

/**
 * Where a signing key stands in its life. Every one of them is published.
 *
 * <pre>{@code
 * stateDiagram-v2
 *   [*] --> CURRENT: the very first
 *   [*] --> NEXT
 *   NEXT --> CURRENT
 *   CURRENT --> RETIRED
 *   RETIRED --> [*]: its last token has expired
 * }</pre>
 */
public enum KeyState {
    /** Clients may fetch it already; signs nothing yet. */
    NEXT,
    /** Signs. */
    CURRENT,
    /** Signed what has not expired yet. */
    RETIRED
}
