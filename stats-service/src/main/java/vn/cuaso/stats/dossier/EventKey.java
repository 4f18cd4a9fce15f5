package vn.cuaso.stats.dossier;

/** What tells an event from all others (CloudEvents: source and id together are unique). */
record EventKey(String source, String id) {

    static EventKey of(Arrival arrival) {
        return new EventKey(arrival.event().source().toString(), arrival.event().id());
    }
}
