package vn.cuaso.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import vn.cuaso.portal.page.Frame;
import vn.cuaso.portal.route.Notice;
import vn.cuaso.portal.search.Procedure;
import vn.cuaso.portal.statistics.Tiles;

/** @param notice what a citizen who comes back from somewhere is told; {@code null} for nothing */
@CheckedTemplate(basePath = "home")
record HomePage(Frame frame, Notice notice, List<Card> cards, List<Procedure> popular, Tiles tiles)
        implements TemplateInstance {}
