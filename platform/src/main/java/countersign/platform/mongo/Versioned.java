package countersign.platform.mongo;

/** An aggregate as read: its id, the version to be named in a replace, and what it is. */
public record Versioned<T>(String id, long version, T body) {}
