package countersign.platform.engine.work;

/** The engine has refused for load; nothing has happened there. */
final class EngineBusyException extends RuntimeException {

    EngineBusyException(Throwable cause) {
        super("The workflow engine is busy", cause);
    }
}
