package countersign.gateway.programme;

import countersign.gateway.page.show.Counts;
import countersign.gateway.page.show.Stages;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import java.util.List;

/**
 * One review as the programme board sees it.
 *
 * @param mayLaunch whether the person may launch it now
 * @param ownAssessmentsOnly whether only those of the person's organisation are shown
 * @param everythingOpen whether each task by itself was asked for
 * @param moreNotShown whether more may be outstanding than is shown
 * @param late what is late or will be missed, in words; empty when nothing is
 */
record BoardPage(
        String id,
        String title,
        String icb,
        SummaryList facts,
        boolean mayLaunch,
        Stages stages,
        List<String> late,
        Counts coverage,
        boolean ownAssessmentsOnly,
        Table waiting,
        Table everything,
        List<TaskOrder.Choice> orders,
        boolean everythingOpen,
        boolean moreNotShown,
        Table milestones,
        Table assessments,
        Table decisions,
        Table signatures,
        Table returns,
        List<Link> links,
        List<String> away) {

    record Link(String text, String href) {}
}
