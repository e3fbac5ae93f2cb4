package countersign.signoff.testing;

import countersign.platform.testing.TestToken;
import countersign.platform.testing.TestTokens;

/** Somebody of the cast: their subject, and the organisation they belong to. */
public record Person(String sub, String organisation) {

    public static final Person SRO = new Person("bnssg-sro", "QUY");
    public static final Person CMO = new Person("bnssg-cmo", "QUY");
    public static final Person CNO = new Person("bnssg-cno", "QUY");
    public static final Person MEDICAL_DIRECTOR = new Person("awp-medical-director", "RVN");
    public static final Person DIRECTOR_OF_NURSING = new Person("awp-director-of-nursing", "RVN");
    public static final Person ODG_SECRETARY = new Person("bnssg-mh-odg-secretary", "QUY");
    public static final Person ODG_MEMBER = new Person("bnssg-mh-odg-member", "QUY");
    public static final Person BOARD_SECRETARY = new Person("bnssg-board-secretary", "QUY");
    public static final Person REVIEW_LEAD = new Person("bnssg-review-lead", "QUY");
    public static final Person BSW_SRO = new Person("bsw-sro", "QOX");

    /** Logged in as people are when they only read. */
    public TestToken token() {
        return TestTokens.token().sub(sub).name(sub).organisation(organisation);
    }

    /** Logged in just now, to sign. */
    public TestToken signing() {
        return token().acr("sign");
    }
}
