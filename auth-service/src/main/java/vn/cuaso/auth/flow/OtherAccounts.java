package vn.cuaso.auth.flow;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.provider.AuthorizationRequest;

/** The accounts of other providers that citizens may sign in with here. */
public interface OtherAccounts {

    /**
     * One of them, as the sign-in page offers it.
     *
     * @param address where the sign-in with it begins, while it can
     * @param note what the citizen should know: that it ends, has ended, or does not answer; may be empty
     */
    record OtherAccount(String name, String address, boolean usable, String note) {}

    /** What the page of this flow offers; nothing, for a client that takes no part in single sign-on. */
    List<OtherAccount> offeredTo(FlowContext flow, Language language);

    /** Where the flow begins when the citizen, or the configuration, has chosen already; a path on the identity origin. */
    Optional<URI> chosen(AuthorizationRequest request, FlowId flow);

    /** What citizens call this provider's account. */
    String name(String provider, Language language);
}
