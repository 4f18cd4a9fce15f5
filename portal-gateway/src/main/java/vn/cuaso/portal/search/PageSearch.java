package vn.cuaso.portal.search;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.cuaso.portal.guide.GuideMessages;
import vn.cuaso.portal.guide.GuidePaths;
import vn.cuaso.portal.navigation.Navigation;
import vn.cuaso.portal.navigation.NavigationMessages;
import vn.cuaso.portal.search.SearchResults.PageLink;
import vn.cuaso.portal.visitor.Language;

/** Finds pages of the portal by the name that links to them carry. */
@ApplicationScoped
class PageSearch {

    private final List<PageLink> vietnamese;
    private final List<PageLink> english;

    PageSearch(Navigation navigation) {
        this.vietnamese = pages(navigation, Language.VIETNAMESE);
        this.english = pages(navigation, Language.ENGLISH);
    }

    /** The pages whose names hold every word; none for a query without words. */
    List<PageLink> find(String text, Language language) {
        List<String> words = SearchText.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        return in(language).stream().filter(page -> matches(page, words)).toList();
    }

    private List<PageLink> in(Language language) {
        return switch (language) {
            case VIETNAMESE -> vietnamese;
            case ENGLISH -> english;
        };
    }

    private static boolean matches(PageLink page, List<String> words) {
        String name = " " + String.join(" ", SearchText.words(page.name()));
        return words.stream().allMatch(word -> name.contains(" " + word));
    }

    private static List<PageLink> pages(Navigation navigation, Language language) {
        Localized locale = Localized.Literal.of(language.tag());
        NavigationMessages names = MessageBundles.get(NavigationMessages.class, locale);
        GuideMessages guide = MessageBundles.get(GuideMessages.class, locale);
        Stream<PageLink> entries =
                navigation.all().stream().map(entry -> new PageLink(names.entry(entry), entry.address()));
        Stream<PageLink> guides = Stream.of(
                new PageLink(guide.registerTitle(), GuidePaths.REGISTER),
                new PageLink(guide.helpTitle(), GuidePaths.HELP),
                new PageLink(guide.privacyTitle(), GuidePaths.PRIVACY));
        return Stream.concat(entries, guides).toList();
    }
}
