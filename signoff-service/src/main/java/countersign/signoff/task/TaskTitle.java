package countersign.signoff.task;

import countersign.signoff.forum.Forums;

/** What a task is called, and whom it waits for, in words. */
public final class TaskTitle {

    private TaskTitle() {}

    public static String of(Task task, Forums forums) {
        return switch (task.ask()) {
            case Ask.ForumDecision forum ->
                "Decision of the " + forums.nameOf(task.matter().icb(), forum.stage());
            case Ask.SignatureFor signature ->
                "Signature of the " + signature.slot().office().label();
            case Ask.DeclineConsideration _ -> "An office declined to sign: ask again, or rework";
            case Ask.RejectionConsideration _ -> "The Board rejected the review: rework, or close";
        };
    }

    public static String waitingOn(Task task, Forums forums) {
        return switch (task.ask()) {
            case Ask.ForumDecision forum ->
                "Secretary, " + forums.nameOf(task.matter().icb(), forum.stage());
            case Ask.SignatureFor signature ->
                signature.slot().office().label() + ", "
                        + task.matter().nameOf(signature.slot().organisation());
            case Ask.DeclineConsideration _, Ask.RejectionConsideration _ ->
                "ICB Senior Responsible Owner, "
                        + task.matter().nameOf(task.matter().icb());
        };
    }
}
