package vn.cuaso.stats.figures;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What every question about figures may say. */
public class Question {

    @RestQuery
    @Parameter(
            description = "Unit code of an agency, such as H56.12; with all agencies below it. All of them if absent.")
    Optional<String> agency;

    @RestQuery
    @Parameter(description = "One field alone, by its name.")
    Optional<String> field;

    @RestQuery
    @Parameter(description = "One procedure alone, by its code.")
    Optional<String> procedure;

    @RestQuery
    @Parameter(description = "online, counter or post.")
    Optional<String> channel;

    @RestQuery
    @Parameter(description = "First month, such as 2024-01; eleven months before the last one if absent.")
    Optional<String> from;

    @RestQuery
    @Parameter(description = "Last month, such as 2024-03; the present one if absent.")
    Optional<String> to;

    Choice choice() {
        return Choice.of(agency, field, procedure, channel);
    }
}
