package vn.cuaso.auth.place;

import io.smallrye.mutiny.Uni;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.protection.ClientAddress;

/** Tells where an address is. */
public interface PlaceDirectory {

    /** Never fails for an address that is not known: then it is {@link Place#UNKNOWN}. */
    Uni<Place> find(ClientAddress address, Language language);
}
