package countersign.review.programme;

import countersign.platform.readiness.Preparation;
import countersign.review.form.definition.Topics;
import countersign.review.form.published.Forms;
import countersign.review.form.published.PublishedForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Publishes the forms that come with the service, at start; none if one of them is faulty. */
@Component
class PublishForms implements Preparation {

    private static final String FILES = "classpath*:forms/*.json";

    private final Forms forms;
    private final Programme programme;

    PublishForms(Forms forms, Programme programme) {
        this.forms = forms;
        this.programme = programme;
    }

    @Override
    public void prepare() {
        List<PublishedForm> all = new ArrayList<>();
        for (Resource file : files()) {
            all.add(PublishedForm.read(String.valueOf(file.getFilename()), bytes(file)));
        }
        List<String> faults =
                Topics.faults(all.stream().map(PublishedForm::form).toList(), programme.topics());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The forms do not fit together: " + String.join("; ", faults));
        }
        all.forEach(forms::publish);
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
