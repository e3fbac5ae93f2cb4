package countersign.review.nhsereturn.evidence;

import countersign.review.exact.KeptBytes;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.nhsereturn.reading.ReturnContents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files of the evidence that this service holds: the content, and the document that was signed. */
@Component
class OwnFiles {

    private static final String CONTENT = "content.json";
    private static final String DOCUMENT = "document.html";
    private static final Map<String, String> TYPES =
            Map.of(CONTENT, "application/json", DOCUMENT, "text/html;charset=UTF-8");

    private final ReturnContents contents;

    OwnFiles(ReturnContents contents) {
        this.contents = contents;
    }

    static boolean holds(String name) {
        return TYPES.containsKey(name);
    }

    /** By name, in the order in which they are listed. */
    Map<String, KeptBytes> of(ReturnFile file) {
        var own = new LinkedHashMap<String, KeptBytes>();
        own.put(CONTENT, contents.kept(file));
        contents.keptDocument(file).ifPresent(document -> own.put(DOCUMENT, document));
        return own;
    }

    List<EvidenceFile> listed(ReturnFile file) {
        return of(file).entrySet().stream()
                .map(entry -> new EvidenceFile(
                        entry.getKey(),
                        TYPES.getOrDefault(entry.getKey(), ""),
                        entry.getValue().bytes().length(),
                        entry.getValue().recorded().hex()))
                .toList();
    }
}
