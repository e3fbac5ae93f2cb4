package countersign.review.revision;

import countersign.platform.mongo.IndexCatalogue;
import countersign.review.revision.document.DocumentTemplates;
import countersign.review.revision.document.RevisionDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RevisionConfiguration {

    @Bean
    IndexCatalogue indexesOfRevisions() {
        return Revisions.indexes();
    }

    @Bean
    DocumentTemplates documentTemplates() {
        return new DocumentTemplates();
    }

    @Bean
    RevisionDocument revisionDocument(DocumentTemplates templates) {
        return new RevisionDocument(templates);
    }
}
