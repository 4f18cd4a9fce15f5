package vn.cuaso.stats.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All agencies, province → department or district → commune, in the order of their codes. */
public final class AgencyTree {

    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, List<Agency>> children = new LinkedHashMap<>();
    private final List<Agency> roots = new ArrayList<>();

    public AgencyTree(Collection<Agency> all) {
        all.stream().sorted(Comparator.comparing(Agency::code)).forEach(agency -> {
            agencies.put(agency.code(), agency);
            agency.parent()
                    .map(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>()))
                    .orElse(roots)
                    .add(agency);
        });
    }

    public Optional<Agency> find(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    public Collection<Agency> all() {
        return List.copyOf(agencies.values());
    }

    public List<Agency> roots() {
        return List.copyOf(roots);
    }

    /** Those directly below. */
    public List<Agency> below(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /** From the root down to the agency itself; nothing for an unknown one. */
    public List<Agency> line(String code) {
        var line = new ArrayList<Agency>();
        for (var next = find(code);
                next.isPresent();
                next = next.flatMap(Agency::parent).flatMap(this::find)) {
            line.addFirst(next.get());
        }
        return line;
    }
}
