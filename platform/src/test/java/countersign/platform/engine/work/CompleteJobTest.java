package countersign.platform.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Telling the engine that a job is done, once, and hearing it say that it is too late. */
class CompleteJobTest extends HeldWorkStory {

    CompleteJobTest(MongoDatabase database) {
        super(database);
    }

    @Test
    void completesAHeldJobOnce() {
        runner.take(work, JOB, 3);
        completion.deliver(done(), ORIGIN);
        jobs.gone = true;
        completion.deliver(done(), ORIGIN);
        assertThat(work.log).containsExactly("held 7");
        assertThat(held.find(7)).isEmpty();
    }

    @Test
    void whatIsDoneAboutACompletionIsOnTheRecordOfTheBoardWhoseJobItIs() {
        runner.take(work, JOB, 3);
        assertThat(completion.chain(done())).contains("QUY");
        completion.deliver(done(), ORIGIN);
        assertThat(completion.chain(done())).isEmpty();
    }

    @Test
    void aCompletionWhoseAnswerWasLostIsNotOvertaken() {
        runner.take(work, JOB, 3);
        jobs.losesAnswer = true;
        assertThatThrownBy(() -> completion.deliver(done(), ORIGIN)).hasMessage("answer lost");
        completion.deliver(done(), ORIGIN);
        assertThat(work.log).containsExactly("held 7");
    }

    @Test
    void aRenewalBetweenALostAnswerAndItsRepeatDoesNotMakeTheDecisionOvertaken() {
        runner.take(work, JOB, 3);
        jobs.losesAnswer = true;
        assertThatThrownBy(() -> completion.deliver(done(), ORIGIN)).hasMessage("answer lost");
        jobs.gone = true;
        runner.renew(work, JOB);
        completion.deliver(done(), ORIGIN);
        assertThat(work.log).doesNotContain("overtaken 7");
        assertThat(held.find(7)).isEmpty();
    }

    @Test
    void aReplicaThatWakesAfterAnotherHasCompletedTheJobConcludesNothing() {
        runner.take(work, JOB, 3);
        jobs.meanwhile = () -> otherReplica().deliver(done(), ORIGIN);
        completion.deliver(done(), ORIGIN);
        assertThat(work.log).containsExactly("held 7");
        assertThat(held.find(7)).isEmpty();
    }

    @Test
    void twoReplicasCallAnOvertakenDecisionOvertakenOnce() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        jobs.meanwhile = () -> otherReplica().deliver(done(), ORIGIN);
        completion.deliver(done(), ORIGIN);
        assertThat(work.log).containsOnlyOnce("overtaken 7");
    }

    @Test
    void aDecisionAfterTheEngineTookTheJobBackIsOvertaken() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        completion.deliver(done(), ORIGIN);
        assertThat(work.log).containsExactly("held 7", "overtaken 7");
    }

    @Test
    void aDecisionAfterWithdrawalIsOvertakenToo() {
        runner.take(work, JOB, 3);
        jobs.gone = true;
        clock.advance(Duration.ofMinutes(20));
        renewals.sweep();
        completion.deliver(done(), ORIGIN);
        assertThat(work.log).endsWith("overtaken 7");
    }

    @Test
    void aBusyEngineLeavesTheQuestionOpenAndALaterNotFoundIsOvertaken() {
        runner.take(work, JOB, 3);
        jobs.busy = true;
        assertThatThrownBy(() -> completion.deliver(done(), ORIGIN)).isInstanceOf(EngineBusyException.class);
        jobs.busy = false;
        jobs.gone = true;
        completion.deliver(done(), ORIGIN);
        assertThat(work.log).endsWith("overtaken 7");
    }

    private CompleteJob otherReplica() {
        return new CompleteJob(
                jobs, new HeldJobs(database, clock), new HeldWorkHandlers(() -> Stream.of(work)), new OfOneBoard());
    }
}
