package vn.cuaso.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;

/** An object with one member, at any depth, taken out or replaced by something else. */
final class Mutations {

    private static final List<JsonNode> REPLACEMENTS = List.of(
            NullNode.instance,
            BooleanNode.TRUE,
            IntNode.valueOf(0),
            IntNode.valueOf(7),
            TextNode.valueOf(""),
            TextNode.valueOf("something else"),
            TextNode.valueOf("7"),
            TextNode.valueOf("x".repeat(201)));

    private Mutations() {}

    record Mutation(String description, ObjectNode data) {}

    static Stream<Mutation> of(ObjectNode data) {
        return data.propertyStream().flatMap(member -> {
            var name = member.getKey();
            var removed = data.deepCopy();
            removed.remove(name);
            var without = Stream.of(new Mutation("without " + name, removed));
            var replaced = REPLACEMENTS.stream()
                    .map(value -> new Mutation(
                            name + " = " + value, (ObjectNode) data.deepCopy().set(name, value)));
            var deeper = member.getValue() instanceof ObjectNode inner
                    ? of(inner)
                            .map(mutation -> new Mutation(name + "." + mutation.description(), (ObjectNode)
                                    data.deepCopy().set(name, mutation.data())))
                    : Stream.<Mutation>empty();
            return Stream.of(without, replaced, deeper).flatMap(stream -> stream);
        });
    }
}
