package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One object, as it would be sent to the API server.
 *
 * @param content all of it
 */
record Manifest(JsonNode content) {

    String apiVersion() {
        return content.path("apiVersion").asText();
    }

    String kind() {
        return content.path("kind").asText();
    }

    String name() {
        return content.at("/metadata/name").asText();
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    /** By JSON pointer; a missing node where there is nothing. */
    JsonNode at(String pointer) {
        return content.at(pointer);
    }

    /** The elements by JSON pointer; none where there is no array. */
    Stream<JsonNode> each(String pointer) {
        return elements(at(pointer));
    }

    /** What a Deployment or a Job makes pods from, or a CronJob Jobs that make them. */
    Manifest pod() {
        return new Manifest(at(is("CronJob") ? "/spec/jobTemplate/spec/template" : "/spec/template"));
    }

    boolean hasPods() {
        return is("Deployment") || is("Job") || is("CronJob");
    }

    Map<String, String> labels() {
        return Texts.of(at("/metadata/labels"));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** For sentences. */
    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
