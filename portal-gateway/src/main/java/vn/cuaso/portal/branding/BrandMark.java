package vn.cuaso.portal.branding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cuaso.portal.asset.AssembledFile;

/** The mark in the header and in the browser's tab: the configured SVG, or the neutral door. */
@Singleton
public class BrandMark implements AssembledFile {

    private static final String PATH = "/assets/mark.svg";

    private final byte[] content;

    @Inject
    BrandMark(BrandingConfig config) {
        content = config.mark().map(BrandMark::read).orElseGet(() -> PackagedFile.read(PATH));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The mark cannot be read: " + file, unreadable);
        }
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public byte[] content() {
        return content.clone();
    }
}
