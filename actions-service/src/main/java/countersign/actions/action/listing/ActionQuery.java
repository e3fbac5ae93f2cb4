package countersign.actions.action.listing;

import com.mongodb.client.model.Filters;
import countersign.actions.action.Actions;
import countersign.actions.action.ReviewId;
import countersign.actions.action.Standing;
import countersign.actions.action.Status;
import countersign.platform.http.Cursor;
import countersign.platform.identity.OdsCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which actions to list, of those that an organisation may see. A null asks for all.
 *
 * @param dueBefore the day is not included
 * @param today decides what is overdue
 */
record ActionQuery(
        OdsCode sight,
        @Nullable ReviewId review,
        @Nullable OdsCode lead,
        @Nullable Status status,
        @Nullable LocalDate dueBefore,
        LocalDate today,
        @Nullable Cursor after,
        int limit) {

    Bson filter() {
        List<Bson> parts = new ArrayList<>();
        parts.add(Filters.eq("body.sight", sight.value()));
        if (review != null) {
            parts.add(Filters.eq("body.review", review.value()));
        }
        if (lead != null) {
            parts.add(Filters.eq("body.commitment.lead", lead.value()));
        }
        if (dueBefore != null) {
            parts.add(Filters.lt(Actions.PLACE, dueBefore.toString()));
        }
        if (after != null) {
            parts.add(Filters.gt(Actions.PLACE, after.keys().getFirst()));
        }
        if (status != null) {
            parts.add(of(status));
        }
        return Filters.and(parts);
    }

    private Bson of(Status wanted) {
        return switch (wanted) {
            case CLOSED -> Filters.eq("body.progress.state", "closed");
            case OVERDUE -> Filters.and(open(), assigned(), Filters.lt(Actions.PLACE, today.toString()));
            case UNASSIGNED -> Filters.and(open(), Filters.nor(assigned()));
            case ON_TRACK -> Filters.and(stands(Standing.ON_TRACK), Filters.gte(Actions.PLACE, today.toString()));
            case AT_RISK -> Filters.and(stands(Standing.AT_RISK), Filters.gte(Actions.PLACE, today.toString()));
        };
    }

    private static Bson assigned() {
        return Filters.and(Filters.ne("body.commitment.owner", null), Filters.ne("body.commitment.due", null));
    }

    private static Bson open() {
        return Filters.eq("body.progress.state", "open");
    }

    private static Bson stands(Standing standing) {
        return Filters.and(open(), assigned(), Filters.eq("body.progress.standing", standing.name()));
    }
}
