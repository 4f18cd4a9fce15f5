package vn.cuaso.portal.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import vn.cuaso.portal.asset.StaticFiles;

/** Addresses of styles, scripts and icons for templates, with the version that lets browsers keep them. */
@Named("assets")
@Singleton
public class Assets {

    private final StaticFiles files;

    Assets(StaticFiles files) {
        this.files = files;
    }

    /** @param name such as {@code portal.css} */
    public String at(String name) {
        return files.address("/assets/" + name);
    }

    public String icon(String name) {
        if (!IconSprite.NAMES.contains(name)) {
            throw new IllegalArgumentException("not in the sprite: " + name);
        }
        return files.address(IconSprite.PATH) + "#" + name;
    }
}
