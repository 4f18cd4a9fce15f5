package vn.cuaso.auth.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.cuaso.auth.session.Authentication;

/** Compares the level of a sign-in with the one that a client asks for. */
@ApplicationScoped
public class AuthenticationLevels {

    private final List<String> ascending;

    public AuthenticationLevels(LevelConfig config) {
        this.ascending = List.copyOf(config.reachable());
    }

    /** Those that a sign-in here can reach, the lowest first. */
    public List<String> reachable() {
        return ascending;
    }

    /** Whether any sign-in here can be what is asked for. */
    public boolean canMeet(LevelRequest wanted) {
        return !wanted.essential() || wanted.values().stream().anyMatch(ascending::contains);
    }

    /** Whether this sign-in is of a level that is asked for, or of a higher one. A level that nobody knows is no wish. */
    public boolean meets(Authentication authentication, LevelRequest wanted) {
        int reached = ascending.indexOf(authentication.acr());
        int enough = wanted.values().stream()
                .mapToInt(ascending::indexOf)
                .filter(rank -> rank >= 0)
                .min()
                .orElse(wanted.essential() ? Integer.MAX_VALUE : -1);
        return reached >= enough;
    }

    /**
     * The sign-in as the client hears of it: an essential level has to be answered by one of those asked for (OpenID Connect
     * Core §5.5.1.1), so a higher one is called by the highest of them.
     */
    public Authentication inTermsOf(LevelRequest wanted, Authentication authentication) {
        int reached = ascending.indexOf(authentication.acr());
        return wanted.essential()
                ? ascending.subList(0, reached + 1).reversed().stream()
                        .filter(wanted.values()::contains)
                        .findFirst()
                        .map(authentication::called)
                        .orElse(authentication)
                : authentication;
    }
}
