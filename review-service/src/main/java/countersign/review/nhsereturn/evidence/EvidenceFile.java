package countersign.review.nhsereturn.evidence;

/** A file of the evidence; its length is in bytes. */
record EvidenceFile(String name, String mediaType, int length, String sha256) {}
