package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes one mistake in a copy. */
final class Mistake {
    /** What is put in its place when something is taken away. */
    static final JsonNode NOTHING = null;

    private Mistake() {}

    /**
     * All objects, and one of them different.
     *
     * @param object kind and name, or how the name begins
     * @param pointer what to change, or to take away
     * @param value null to take away
     */
    static Manifests in(Manifests manifests, String object, String pointer, JsonNode value) {
        Manifest original = manifests.all().stream()
                .filter(manifest -> manifest.toString().equals(object)
                        || object.endsWith("-") && manifest.toString().startsWith(object))
                .findFirst()
                .orElseThrow();
        Manifest broken = new Manifest(change(original.content().deepCopy(), JsonPointer.compile(pointer), value));
        return new Manifests(manifests.all().stream()
                .map(manifest -> manifest == original ? broken : manifest)
                .toList());
    }

    private static JsonNode change(JsonNode content, JsonPointer pointer, JsonNode value) {
        JsonNode parent = content.at(pointer.head());
        JsonPointer last = pointer.last();
        if (parent instanceof ArrayNode array) {
            if (value == null) {
                array.remove(last.getMatchingIndex());
            } else {
                array.set(last.getMatchingIndex(), value);
            }
        } else if (parent instanceof ObjectNode object) {
            if (value == null) {
                if (object.remove(last.getMatchingProperty()) == null) {
                    throw new IllegalArgumentException("not there: " + pointer);
                }
            } else {
                object.set(last.getMatchingProperty(), value);
            }
        } else {
            throw new IllegalArgumentException("not there: " + pointer);
        }
        return content;
    }

    static JsonNode text(String value) {
        return TextNode.valueOf(value);
    }

    static JsonNode number(int value) {
        return IntNode.valueOf(value);
    }

    static JsonNode yes() {
        return BooleanNode.TRUE;
    }

    static JsonNode no() {
        return BooleanNode.FALSE;
    }

    /** A variable of a container. */
    static JsonNode entry(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("value", value);
    }
}
