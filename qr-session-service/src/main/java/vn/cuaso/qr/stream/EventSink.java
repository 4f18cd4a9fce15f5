package vn.cuaso.qr.stream;

/** Where events go: one browser's response. */
interface EventSink {

    /** Never waits. What the browser does not take yet is kept for it. */
    void send(String events);

    /** Whether the browser has not taken enough of what was sent. */
    boolean isFull();

    /** Ends the stream once everything is sent. */
    void end();

    /** Ends the stream now. */
    void abandon();
}
