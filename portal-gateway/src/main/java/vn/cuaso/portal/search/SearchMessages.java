package vn.cuaso.portal.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the search and of the catalogue of procedures. They stand in {@code messages/search_*.properties}. */
@MessageBundle("search")
public interface SearchMessages {

    @Message
    String title();

    @Message
    String titleFor(String text);

    @Message
    String label();

    @Message
    String placeholder();

    @Message
    String find();

    @Message
    String more();

    @Message
    String field();

    @Message
    String allFields();

    @Message
    String level();

    @Message
    String allLevels();

    @Message
    String levelName(AgencyLevel level);

    @Message
    String onlineOnly();

    @Message
    String begin();

    @Message
    String pages();

    @Message
    String found(int count);

    @Message
    String cut(int count);

    @Message
    String nothing();

    @Message
    String nothingFor(String text);

    @Message
    String advice();

    @Message
    String withoutFilters();

    @Message
    String catalogueLead(int procedures, int fields);

    @Message
    String searchCatalogue();

    @Message
    String online();

    @Message
    String sameDay();

    @Message
    String days(int days);

    @Message
    String code();

    @Message
    String agency();

    @Message
    String time();

    @Message
    String fee();

    @Message
    String ways();

    @Message
    String waysOnline();

    @Message
    String waysCounter();

    @Message
    String handIn();

    @Message
    String demonstration();
}
