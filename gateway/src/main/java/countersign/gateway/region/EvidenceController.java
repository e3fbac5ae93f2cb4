package countersign.gateway.region;

import countersign.gateway.client.review.nhsereturn.ReturnClient;
import countersign.gateway.page.Download;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the files with which a return is verified: each as a download, byte for byte. */
@Controller
class EvidenceController {

    private final ReturnClient returns;

    EvidenceController(ReturnClient returns) {
        this.returns = returns;
    }

    @GetMapping("/returns/{id}/evidence/{name}")
    ResponseEntity<byte[]> file(@PathVariable("id") String id, @PathVariable("name") String name) {
        return Download.named(name.equals("evidence.zip") ? id + ".zip" : name, type(name))
                .cacheControl(CacheControl.noStore())
                .body(returns.evidence(id, name));
    }

    private static MediaType type(String name) {
        return MediaType.parseMediaType(
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "json" -> "application/json";
                    case "jws" -> "application/jose";
                    case "txt" -> "text/plain;charset=US-ASCII";
                    case "zip" -> "application/zip";
                    default -> "application/octet-stream";
                });
    }
}
