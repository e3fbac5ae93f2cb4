package countersign.gateway.page.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Pages of a list whose cursor only goes forwards: the way back is kept in the address.
 *
 * @param before where the pages before this one began, the first of all left out
 */
public record Trail(String address, @Nullable String cursor, List<String> before) {

    public Pagination pages(@Nullable String next) {
        return new Pagination(previous(), next == null ? "" : to(next, added()));
    }

    private String previous() {
        if (cursor == null) {
            return "";
        }
        return before.isEmpty() ? address : to(before.getLast(), before.subList(0, before.size() - 1));
    }

    private List<String> added() {
        return cursor == null
                ? before
                : Stream.concat(before.stream(), Stream.of(cursor)).toList();
    }

    private String to(String place, List<String> trail) {
        return UriComponentsBuilder.fromPath(address)
                .queryParam("cursor", place)
                .queryParamIfPresent("trail", Optional.of(trail).filter(any -> !any.isEmpty()))
                .encode()
                .toUriString();
    }
}
