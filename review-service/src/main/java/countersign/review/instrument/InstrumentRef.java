package countersign.review.instrument;

/** One version of one instrument. */
public record InstrumentRef(String id, int version) {

    /** The ICB Maturity Index self-assessment, first version. */
    public static final InstrumentRef MATURITY_INDEX = new InstrumentRef("maturity-index", 1);

    String key() {
        return id + "~" + version;
    }
}
