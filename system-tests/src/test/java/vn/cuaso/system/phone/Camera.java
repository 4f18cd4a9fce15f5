package vn.cuaso.system.phone;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * What is before the camera of every phone of the run: a film of one frame, which Chromium's fake camera plays over and over
 * from its file. Written over in place, it changes under the running camera within a tenth of a second.
 */
public final class Camera implements AutoCloseable {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int MARGIN = 20;
    // YUV4MPEG2: a line of parameters, then for each frame a line and its planes; colours at a quarter of the size.
    private static final byte[] HEAD = "YUV4MPEG2 W%d H%d F15:1 Ip A1:1 C420jpeg\nFRAME\n"
            .formatted(WIDTH, HEIGHT)
            .getBytes(StandardCharsets.US_ASCII);
    private static final int BRIGHTNESS = WIDTH * HEIGHT;
    private static final byte GREY = (byte) 128;

    private final Path film;

    public Camera() {
        try {
            film = Files.createTempFile("camera", ".y4m");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cover();
    }

    /** The arguments with which Chromium sees through this camera; whether a page may is each telephone's own matter. */
    public List<String> chromiumArguments() {
        return List.of("--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + film);
    }

    /** Holds the picture before the camera, as large as fits. */
    public void show(BufferedImage picture) {
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = frame.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        int side = HEIGHT - 2 * MARGIN;
        canvas.drawImage(picture, (WIDTH - side) / 2, MARGIN, side, side, null);
        canvas.dispose();
        write(frame);
    }

    /** Nothing to see. */
    public void cover() {
        write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY));
    }

    private void write(BufferedImage frame) {
        byte[] bytes = new byte[HEAD.length + BRIGHTNESS * 3 / 2];
        Arrays.fill(bytes, GREY);
        System.arraycopy(HEAD, 0, bytes, 0, HEAD.length);
        int[] pixels = frame.getRaster().getPixels(0, 0, WIDTH, HEIGHT, (int[]) null);
        for (int pixel = 0; pixel < BRIGHTNESS; pixel++) {
            bytes[HEAD.length + pixel] = (byte) pixels[pixel];
        }
        // In place: another file, or a shorter one in between, would be the end of the film.
        try (FileChannel file = FileChannel.open(film, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(bytes), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(film);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
