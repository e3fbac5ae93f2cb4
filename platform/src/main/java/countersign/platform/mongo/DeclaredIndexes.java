package countersign.platform.mongo;

import countersign.platform.readiness.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The indexes of all catalogues and stores: created together before the service serves, and what comes later at once.
 */
final class DeclaredIndexes implements Preparation, Consumer<IndexCatalogue> {

    private final Indexes indexes;
    private final Supplier<Stream<IndexCatalogue>> catalogues;
    private final List<IndexCatalogue> declared = new ArrayList<>();
    private boolean prepared;

    DeclaredIndexes(Indexes indexes, Supplier<Stream<IndexCatalogue>> catalogues) {
        this.indexes = indexes;
        this.catalogues = catalogues;
    }

    @Override
    public synchronized void accept(IndexCatalogue catalogue) {
        if (prepared) {
            indexes.create(catalogue);
        } else {
            declared.add(catalogue);
        }
    }

    @Override
    public synchronized void prepare() {
        Stream.concat(declared.stream(), catalogues.get()).forEach(indexes::create);
        prepared = true;
    }
}
