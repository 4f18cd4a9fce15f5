package vn.cuaso.local.stores;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import vn.cuaso.local.process.Resources;

/** Who may do what with Kafka: the lines of {@code kafka-access.txt}, and nothing beside them. */
final class KafkaAccess {
    private static final String ANY_HOST = "*";

    private KafkaAccess() {}

    /** The users that the lines name. */
    static Set<String> users() {
        return lines().stream().map(line -> line[0]).collect(Collectors.toSet());
    }

    static List<AclBinding> rules() {
        return lines().stream().map(KafkaAccess::rule).toList();
    }

    /** Makes the rules that are missing, and takes away those that are not in the lines. */
    static void apply(Admin admin) throws ExecutionException, InterruptedException {
        Collection<AclBinding> existing =
                admin.describeAcls(AclBindingFilter.ANY).values().get();
        List<AclBinding> wanted = rules();
        admin.createAcls(wanted.stream()
                        .filter(Predicate.not(existing::contains))
                        .toList())
                .all()
                .get();
        admin.deleteAcls(existing.stream()
                        .filter(Predicate.not(wanted::contains))
                        .map(AclBinding::toFilter)
                        .toList())
                .all()
                .get();
    }

    private static List<String[]> lines() {
        return Resources.text(KafkaAccess.class, "kafka-access.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.strip().split("\\s+", -1))
                .toList();
    }

    private static AclBinding rule(String[] line) {
        boolean prefix = line[3].endsWith("*");
        ResourcePattern resource = new ResourcePattern(
                ResourceType.valueOf(line[2].toUpperCase(Locale.ROOT)),
                prefix ? line[3].substring(0, line[3].length() - 1) : line[3],
                prefix ? PatternType.PREFIXED : PatternType.LITERAL);
        AclOperation operation = AclOperation.valueOf(line[1].toUpperCase(Locale.ROOT));
        return new AclBinding(
                resource, new AccessControlEntry("User:" + line[0], ANY_HOST, operation, AclPermissionType.ALLOW));
    }
}
