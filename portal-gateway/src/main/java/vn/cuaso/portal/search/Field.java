package vn.cuaso.portal.search;

/** A field of administration that procedures are sorted by, such as civil status. */
public record Field(String key, Words name) {}
