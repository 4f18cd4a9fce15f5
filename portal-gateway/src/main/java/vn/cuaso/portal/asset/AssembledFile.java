package vn.cuaso.portal.asset;

/** A static file that is put together when the service starts, out of what the build brought along. */
public interface AssembledFile {

    /** Where browsers find it, such as {@code /assets/icons.svg}. */
    String path();

    byte[] content();
}
