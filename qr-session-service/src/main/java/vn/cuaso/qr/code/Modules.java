package vn.cuaso.qr.code;

/**
 * The modules of a QR code without its quiet zone.
 *
 * @param size modules on one side
 * @param bitmap base64 of {@code size × size} bits, row by row without padding between rows, the most significant bit
 *     first, 1 is dark; the last byte is filled up with zeros
 */
public record Modules(int size, String bitmap) {}
