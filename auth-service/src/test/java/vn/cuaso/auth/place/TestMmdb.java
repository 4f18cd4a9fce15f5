package vn.cuaso.auth.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a small MMDB file of IPv4 networks, after the format's public specification (version 2.0, records of 24 bits). */
final class TestMmdb {

    private static final byte[] MARKER = {
        (byte) 0xAB, (byte) 0xCD, (byte) 0xEF, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
    };
    private static final int SEPARATOR_BYTES = 16;
    private static final int STRING = 2;
    private static final int DOUBLE = 3;
    private static final int UINT16 = 5;
    private static final int UINT32 = 6;
    private static final int MAP = 7;
    private static final int UINT64 = 9;
    private static final int ARRAY = 11;

    /** Each node's two records: another node, or the offset of data below zero, or nothing. */
    private final List<Integer[]> nodes = new ArrayList<>(List.of(new Integer[][] {new Integer[2]}));

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /**
     * @param value what the file says of all addresses that begin with these bits
     */
    TestMmdb with(String address, int bits, Map<String, Object> value) {
        int offset = data.size();
        write(data, value);
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        int node = 0;
        for (int i = 0; i < bits; i++) {
            int bit = bytes[i / 8] >> (7 - i % 8) & 1;
            if (i == bits - 1) {
                nodes.get(node)[bit] = -offset - 1;
            } else {
                if (nodes.get(node)[bit] == null) {
                    nodes.add(new Integer[2]);
                    nodes.get(node)[bit] = nodes.size() - 1;
                }
                node = nodes.get(node)[bit];
            }
        }
        return this;
    }

    /** A place as files of cities have it. */
    static Map<String, Object> city(String english, String countryCode, double latitude, double longitude) {
        return Map.of(
                "city", Map.of("names", Map.of("en", english)),
                "country", Map.of("iso_code", countryCode, "names", Map.of("en", countryCode)),
                "location", Map.of("latitude", latitude, "longitude", longitude));
    }

    void writeTo(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Integer[] node : nodes) {
            for (Integer entry : node) {
                byte[] number = ByteBuffer.allocate(4).putInt(pointer(entry)).array();
                out.write(number, 1, 3);
            }
        }
        out.writeBytes(new byte[SEPARATOR_BYTES]);
        out.writeBytes(data.toByteArray());
        out.writeBytes(MARKER);
        write(out, metadata());
        Files.write(file, out.toByteArray());
    }

    private int pointer(Integer entry) {
        if (entry == null) {
            return nodes.size();
        }
        return entry >= 0 ? entry : nodes.size() + SEPARATOR_BYTES - entry - 1;
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("node_count", nodes.size());
        metadata.put("record_size", (short) 24);
        metadata.put("ip_version", (short) 4);
        metadata.put("database_type", "Test-City");
        metadata.put("languages", List.of("en"));
        metadata.put("binary_format_major_version", (short) 2);
        metadata.put("binary_format_minor_version", (short) 0);
        metadata.put("build_epoch", 1_767_225_600L);
        metadata.put("description", Map.of("en", "For tests"));
        return metadata;
    }

    private static void write(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case String text -> {
                control(out, STRING, text.getBytes(UTF_8).length);
                out.writeBytes(text.getBytes(UTF_8));
            }
            case Double number -> {
                control(out, DOUBLE, Double.BYTES);
                out.writeBytes(
                        ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
            }
            case Short number -> {
                control(out, UINT16, Short.BYTES);
                out.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort(number).array());
            }
            case Integer number -> {
                control(out, UINT32, Integer.BYTES);
                out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            }
            case Long number -> {
                control(out, UINT64, Long.BYTES);
                out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            }
            case List<?> list -> {
                control(out, ARRAY, list.size());
                list.forEach(entry -> write(out, entry));
            }
            case Map<?, ?> map -> {
                control(out, MAP, map.size());
                map.forEach((key, entry) -> {
                    write(out, key);
                    write(out, entry);
                });
            }
            default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }

    /** Types from 8 on have a byte of their own. */
    private static void control(ByteArrayOutputStream out, int type, int size) {
        if (size > 28) {
            throw new IllegalArgumentException("Too long for a test: " + size);
        }
        if (type < 8) {
            out.write(type << 5 | size);
        } else {
            out.write(size);
            out.write(type - 7);
        }
    }
}
