package vn.cuaso.portal.home;

import vn.cuaso.portal.navigation.Entry;

/** One of the large links of the home page. */
public record Card(Entry entry) {

    public String address() {
        return entry.address();
    }

    /** Name of the icon in the sprite. */
    public String icon() {
        return switch (entry) {
            case SERVICES -> "laptop";
            case INDEX -> "award";
            case LATENESS -> "clock";
            case LINKED -> "people";
            default -> "file-earmark-text";
        };
    }
}
