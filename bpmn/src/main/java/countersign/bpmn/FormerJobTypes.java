package countersign.bpmn;

/** Job types of earlier versions of the models: reviews that began with those versions still create such jobs. */
public final class FormerJobTypes {
    /** Now {@link JobTypes#CONCLUDE_REVIEW}: nothing was published by it. */
    public static final String PUBLISH_REVIEW = "review.publish-review";

    private FormerJobTypes() {}
}
