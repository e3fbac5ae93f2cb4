package countersign.local.stack;

/** Rewrites the database of a MongoDB connection string. */
final class MongoAddress {
    private MongoAddress() {}

    /** {@code mongodb://hosts[/any][?options]} becomes {@code mongodb://hosts/database[?options]}. */
    static String withDatabase(String uri, String database) {
        int scheme = uri.indexOf("://") + 3;
        int question = uri.indexOf('?', scheme);
        String options = question < 0 ? "" : uri.substring(question);
        String hosts = question < 0 ? uri.substring(scheme) : uri.substring(scheme, question);
        int slash = hosts.indexOf('/');
        return uri.substring(0, scheme) + (slash < 0 ? hosts : hosts.substring(0, slash)) + "/" + database + options;
    }
}
