package countersign.review.revision;

import countersign.platform.codec.Codecs;
import countersign.review.form.Answers;
import countersign.review.form.FilledForm;
import countersign.review.form.FormRef;
import countersign.review.programme.FormUse;
import countersign.review.programme.Programme;
import countersign.review.revision.material.FormerReturn;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.EncoderContext;
import org.springframework.stereotype.Component;

/** Revisions that were stored before the return was a form: its fields become answers to the first version of it. */
@Component
class FormerMaterial implements UnaryOperator<BsonDocument> {

    private static final String MATERIAL = "material";

    private final FormRef form;

    FormerMaterial(Programme programme) {
        this.form = new FormRef(programme.form(FormUse.REVIEW_OUTCOME).id(), 1);
    }

    @Override
    public BsonDocument apply(BsonDocument body) {
        BsonDocument upgraded = body.clone();
        BsonDocument material = upgraded.getDocument(MATERIAL);
        Answers answers = FormerReturn.answers(material.getDocument("returnFields"));
        material.remove("returnFields");
        material.append("returned", encoded(new FilledForm(form, answers)));
        return upgraded;
    }

    private static BsonDocument encoded(FilledForm filled) {
        BsonDocument encoded = new BsonDocument();
        try (BsonDocumentWriter writer = new BsonDocumentWriter(encoded)) {
            Codecs.registry()
                    .get(FilledForm.class)
                    .encode(writer, filled, EncoderContext.builder().build());
        }
        return encoded;
    }
}
