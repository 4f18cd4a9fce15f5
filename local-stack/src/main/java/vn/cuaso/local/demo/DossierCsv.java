package vn.cuaso.local.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;

/** Writes events as a file for {@code import-dossiers} (docs/dossier-statistics.md). */
public final class DossierCsv {

    private static final String HEADER =
            "id,source,type,sequence,time,code,procedure,agency_code,agency_name,field,channel,applicant,occurred_at,due_at,officer\n";

    private DossierCsv() {}

    /** Writes all of them. */
    public static void write(Stream<CloudEvent<DossierEvent>> events, Path file) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(HEADER);
            events.forEachOrdered(event -> line(event, writer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(CloudEvent<DossierEvent> event, Writer writer) {
        var data = event.data();
        var dossier = data.dossier();
        try {
            writer.append(event.id()).append(',');
            writer.append(event.source().toString()).append(',');
            writer.append(kind(event)).append(',');
            writer.append(Long.toString(event.sequence())).append(',');
            writer.append(event.time().toString()).append(',');
            writer.append(dossier.code()).append(',');
            writer.append(dossier.procedure()).append(',');
            writer.append(dossier.agency().code()).append(',');
            writer.append(quoted(dossier.agency().name())).append(',');
            writer.append(quoted(dossier.field())).append(',');
            writer.append(dossier.channel().name().toLowerCase(Locale.ROOT)).append(',');
            writer.append(dossier.applicant().orElse("")).append(',');
            writer.append(data.occurredAt().toString()).append(',');
            writer.append(data.dueAt().toString()).append(',');
            writer.append(quoted(data.officer())).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code resolved} of {@code vn.cuaso.dossier.resolved.v1}. */
    private static String kind(CloudEvent<DossierEvent> event) {
        return event.type().wireName().split("\\.")[3];
    }

    private static String quoted(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
